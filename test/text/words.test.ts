import { describe, expect, test } from "vitest";
import { words } from "../../src/text/words.ts";

describe("题名的词", () => {
  test("连起来一字不差", () => {
    for (const title of ["“重要窗口”的新坐标——建设纪事", "（一）甲、乙：丙《丁》", "《", ""])
      expect(words(title).join("")).toBe(title);
  });

  test("开引号、书名号跟着后面的词，其余标点跟着前面的词", () => {
    const found = words("打造协商民主“升级版”，走进《议刊》");
    expect(found.filter((word) => /^[”》，]/.test(word) || /[“《]$/.test(word))).toEqual([]);
    expect(found).toContain("协商");
  });
});
