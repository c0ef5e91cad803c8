import { describe, expect, test } from "vitest";
import { splitFrontMatter } from "../../src/reading/front-matter.ts";

describe("前置信息和正文", () => {
  test.each([
    ["通常的写法", "---\na: 1\nb: 2\n---\n\n正文\n", "a: 1\nb: 2\n", "正文", 6],
    ["正文紧跟着", "---\na: 1\n---\n正文", "a: 1\n", "正文", 4],
    ["正文前空几行", "---\na: 1\n---\n\n\n\n正文\n\n", "a: 1\n", "正文", 7],
    ["没有正文", "---\na: 1\n---\n", "a: 1\n", "", 4],
    ["结束处没有换行", "---\na: 1\n---", "a: 1\n", "", 3],
    ["前置信息是空的", "---\n---\n正文\n", "", "正文", 3],
    ["记号后面有空格", "--- \na: 1\n---\t\n正文\n", "a: 1\n", "正文", 4],
    ["正文里的 --- 是分隔线", "---\na: 1\n---\n甲\n\n---\n\n乙\n", "a: 1\n", "甲\n\n---\n\n乙", 4],
    ["值里的 --- 不算结束", "---\na: 甲---乙\n---\n正文\n", "a: 甲---乙\n", "正文", 4],
  ])("%s", (_, text, yaml, body, bodyLine) => {
    const document = splitFrontMatter(text);
    expect(document).toMatchObject({ yaml, yamlLine: 2, body, bodyLine });
    if ("message" in document) return;
    expect(text.slice(document.yamlStart).startsWith(yaml)).toBe(true);
    expect(text.slice(document.bodyStart).trimEnd()).toBe(body);
  });

  test.each([
    ["没有开头", "a: 1\n---\n正文\n", "应以一行 --- 开头"],
    ["开头前有空行", "\n---\na: 1\n---\n", "应以一行 --- 开头"],
    ["四个短线", "----\na: 1\n----\n", "应以一行 --- 开头"],
    ["没有结束", "---\na: 1\n正文\n", "少了第二行 ---"],
    ["空文件", "", "应以一行 --- 开头"],
  ])("%s", (_, text, says) => {
    expect(splitFrontMatter(text)).toEqual({ message: expect.stringContaining(says) });
  });
});
