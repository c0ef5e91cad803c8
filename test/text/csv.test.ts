import { describe, expect, test } from "vitest";
import { csv } from "../../src/text/csv.ts";
import { cells } from "./csv-cells.ts";

test("开头是 BOM，行末是回车换行，数字不加引号，空缺的留空", () => {
  expect(csv([["甲", 1, undefined, ""]])).toBe('\uFEFF"甲",1,,""\r\n');
});

test.each(['说"好"', "甲,乙", "甲\n乙", "甲\r\n乙", "甲=1", " =1", "N＋1", "一-二"])("读回来一字不差：%j", (text) => {
  expect(cells(csv([[text], ["下一行"]]))).toEqual([[text], ["下一行"]]);
});

describe("公式", () => {
  test.each([
    "=1+1",
    "+N",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1+1",
    "＋N",
    "－1",
    "＠A",
    '=HYPERLINK("http://x")',
  ])("不当公式：%j", (text) => {
    expect(cells(csv([[text]]))).toEqual([[`'${text}`]]);
  });

  test("真的负数还是数", () => {
    expect(csv([[-1.5]])).toBe("\uFEFF-1.5\r\n");
  });
});
