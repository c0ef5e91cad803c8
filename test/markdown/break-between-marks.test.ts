import { expect, test } from "vitest";
import { breakBetweenMarks } from "../../src/markdown/break-between-marks.ts";

test.each([
  ["甲“乙”丙", "甲<wbr>“乙”<wbr>丙"],
  ["“甲”“乙”", "“甲”<wbr>“乙”"],
  ["‘甲’《乙》《丙》", "‘甲’<wbr>《乙》<wbr>《丙》"],
  ["（甲）“乙”（丙）", "（甲）<wbr>“乙”<wbr>（丙）"],
  ["“甲”，“乙”。", "“甲”，“乙”。"],
  ["a“b”c", "a“b”c"],
  ["没有引号", "没有引号"],
])("%s", (text, expected) => {
  expect(breakBetweenMarks(text)).toBe(expected);
});
