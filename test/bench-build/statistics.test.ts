import { expect, test } from "vitest";
import { median, pairedRatio } from "../../scripts/bench-build/statistics.ts";

test("中位数：单数取中间，双数取中间两个的平均，次序不论，没有就是 NaN", () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([7])).toBe(7);
  expect(median([])).toBeNaN();
});

test("一对一对地比：机器忙起来两个一起慢，比值不变", () => {
  expect(pairedRatio([2, 20, 4], [1, 10, 2])).toBe(2);
  // 各取中位数再相除会是 4 / 10；挨着跑的才可以比。
  expect(pairedRatio([1, 4, 30], [2, 10, 40])).toBe(0.5);
});

test("少跑了一次的，比得上的才比", () => {
  expect(pairedRatio([2, 6], [1, 2, 5])).toBe(2.5);
  expect(pairedRatio([3, 4, 5], [1])).toBe(3);
});
