import { describe, expect, test } from "vitest";
import { applyFixes } from "../../src/checking/apply-fixes.ts";

describe("照改法改文字", () => {
  test("只动说到的地方", () => {
    const { text, applied } = applyFixes("甲,乙,丙", [
      { start: 3, end: 4, text: "，" },
      { start: 1, end: 2, text: "，" },
    ]);
    expect(text).toBe("甲，乙，丙");
    expect(applied).toHaveLength(2);
  });

  test("重叠的只改前面的一处", () => {
    const { text, applied } = applyFixes("(甲,乙)", [
      { start: 0, end: 5, text: "（甲,乙）" },
      { start: 2, end: 3, text: "，" },
    ]);
    expect(text).toBe("（甲,乙）");
    expect(applied).toHaveLength(1);
  });

  test("开头的一处和空的改法", () => {
    expect(applyFixes("\uFEFF甲", [{ start: 0, end: 1, text: "" }]).text).toBe("甲");
    expect(applyFixes("甲", []).text).toBe("甲");
  });

  test.each([
    ["甲\r\n乙,丙\r\n丁,戊\n己,庚\r\n", "甲\r\n乙，丙\r\n丁，戊\n己，庚\r\n"],
    ["\r\n\r\n甲,乙", "\r\n\r\n甲，乙"],
    ["甲,乙\r\n", "甲，乙\r\n"],
  ])("换行混着写也不动它：%j", (raw, expected) => {
    const plain = raw.replaceAll("\r\n", "\n");
    const fixes = Array.from(plain.matchAll(/,/g), ({ index }) => ({ start: index, end: index + 1, text: "，" }));
    expect(applyFixes(raw, fixes).text).toBe(expected);
  });
});
