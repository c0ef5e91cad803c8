import { expect, test } from "vitest";
import { pack } from "../../src/archive/pack.ts";

const sizes = (weights: number[], limit: number) => pack(weights, (weight) => weight, limit).map(({ items }) => items);

test("装到放不下才另起一页，正好装满的还在这一页", () => {
  expect(sizes([3, 3, 4, 1], 10)).toEqual([[3, 3, 4], [1]]);
  expect(sizes([6, 5, 5], 10)).toEqual([[6], [5, 5]]);
});

test("一件不拆开：超过一页的自成一页，后面的另起", () => {
  expect(sizes([2, 30, 2], 10)).toEqual([[2], [30], [2]]);
});

test("没有内容也有一页；页数写在每一页上", () => {
  expect(pack([], () => 1, 10)).toEqual([{ items: [], number: 1, total: 1 }]);
  expect(pack([6, 6], (weight) => weight, 10).map(({ number, total }) => [number, total])).toEqual([
    [1, 2],
    [2, 2],
  ]);
});
