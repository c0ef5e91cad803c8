import { expect, test } from "vitest";
import { wrapText } from "../../src/drawing/wrap-text.ts";

test("放得下是一行，放不下折行，标点不到行首", () => {
  expect(wrapText("委员工作站", 5, 2)).toEqual(["委员工作站"]);
  expect(wrapText("委员工作站", 3, 2)).toEqual(["委员工", "作站"]);
  expect(wrapText("甲乙丙，丁", 3, 2)).toEqual(["甲乙丙，", "丁"]);
  expect(wrapText("1126+N协商", 4, 2)).toEqual(["1126+N", "协商"]);
});

test("行数用完，末尾是省略号", () => {
  expect(wrapText("一二三四五六七八九", 3, 2)).toEqual(["一二三", "四五…"]);
});
