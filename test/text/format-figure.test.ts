import { expect, test } from "vitest";
import type { Figure } from "../../src/schemas/figure.ts";
import { formatFigure, formatValue } from "../../src/text/format-figure.ts";

test.each<[string, Partial<Figure>, string]>([
  ["恰好", { value: 8 }, "8个"],
  ["余", { value: 200, bound: "over" }, "200余个"],
  ["近", { value: 5000, bound: "near" }, "近5000个"],
  ["约", { value: 60, bound: "about" }, "约60个"],
  ["至少", { value: 6, bound: "at-least" }, "至少6个"],
  ["至多", { value: 6, bound: "at-most" }, "至多6个"],
  ["区间", { value: 1, to: 2 }, "1—2个"],
  ["约的区间", { value: 1, to: 2, bound: "about" }, "约1—2个"],
  ["频次", { value: 6, bound: "at-least", unit: "次", per: "年" }, "每年至少6次"],
  ["小数和百分比", { value: 98.5, unit: "%" }, "98.5%"],
  ["不加千分位", { value: 36410 }, "36410个"],
  ["零", { value: 0 }, "0个"],
])("%s", (_, changes, expected) => {
  expect(formatFigure({ bound: "exact", unit: "个", value: 0, ...changes })).toBe(expected);
});

test("只要数值时不带单位和周期", () => {
  expect(formatValue({ value: 200, bound: "over" })).toBe("200余");
});
