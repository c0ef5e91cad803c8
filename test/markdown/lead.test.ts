import { describe, expect, test } from "vitest";
import { leadSentence } from "../../src/markdown/lead.ts";

describe("正文的第一句", () => {
  test.each([
    ["取第一句", "甲市建站。乙县也建站。", "甲市建站。"],
    ["句末的引号归这一句", "他说：“好！”大家笑了。", "他说：“好！”"],
    ["问号也是句末", "站建在哪里？建在社区。", "站建在哪里？"],
    ["没有句号就取整段", "甲市建站\n\n第二段。", "甲市建站"],
    ["跳过标题", "## 做法\n\n甲市建站。", "甲市建站。"],
    ["跳过列表", "- 甲\n- 乙\n\n甲市建站。", "甲市建站。"],
    ["跳过数字列表", "1. 甲\n\n甲市建站。", "甲市建站。"],
    ["跳过表格", "| 甲 |\n|---|\n\n甲市建站。", "甲市建站。"],
    ["去掉强调", "**甲市**_建_`站`。", "甲市建站。"],
    ["链接只留文字", "见[甲市](/cities/jia/)。", "见甲市。"],
    ["脚注不留记号", "甲市建站[^1]。\n\n[^1]: 来源。", "甲市建站。"],
    ["引文不留记号", "> 甲市建站。", "甲市建站。"],
    ["软换行不留空格", "甲市\n建站。", "甲市建站。"],
    ["西文之间的软换行是空格", "见 hello\nworld。", "见 hello world。"],
    ["没有正文", "", ""],
    ["只有标题", "# 标题", ""],
  ])("%s", (_, markdown, expected) => {
    expect(leadSentence(markdown)).toBe(expected);
  });

  test("太长就截断，加省略号；四字节的字不切成两半", () => {
    expect(leadSentence("甲".repeat(91))).toMatch(/^甲{1,90}……$/);
    expect(leadSentence("甲".repeat(90))).toBe("甲".repeat(90));
    expect(leadSentence("𠮷".repeat(20), 10)).toMatch(/^𠮷{9}……$/u);
  });
});
