import { expect, test } from "vitest";
import { tally } from "../../src/drawing/tally.ts";

test("放不下就另起一排，一排也不越界", () => {
  const boxes = tally(25, 100, 10);
  expect(boxes).toHaveLength(25);
  expect(Math.max(...boxes.map(({ x }) => x + 10))).toBeLessThanOrEqual(100);
  expect(new Set(boxes.map(({ x, y }) => `${x},${y}`)).size).toBe(25);
});

test("再窄也一排一个，画得完", () => {
  expect(tally(3, 4, 10).map(({ x, y }) => [x, y])).toEqual([
    [0, 0],
    [0, 14],
    [0, 28],
  ]);
});

test("不计数的和大得数不过来的没有方块", () => {
  expect(tally(undefined, 100, 10)).toEqual([]);
  expect(tally(31, 1000, 10)).toEqual([]);
  expect(tally(30, 1000, 10)).toHaveLength(30);
});

test("不定数的方块一个比一个淡", () => {
  expect(tally("X", 100, 10).map(({ open }) => open)).toEqual([1, 2, 3]);
});
