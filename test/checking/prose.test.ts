import { describe, expect, test } from "vitest";
import { paragraphs } from "../../src/checking/paragraphs.ts";
import { gap, hidden, proseOf } from "../../src/checking/prose.ts";
import { splitFrontMatter } from "../../src/reading/front-matter.ts";
import { parseYaml } from "../../src/reading/yaml.ts";

function prose(text: string): string {
  const document = splitFrontMatter(text);
  if ("message" in document) throw new Error(document.message);
  const { yaml, yamlStart, bodyStart } = document;
  return proseOf({ path: "a.md", text, yamlStart, bodyStart, yaml: parseYaml(yaml, 2) });
}

const markdown = (body: string) => prose(`---\na: 1\n---\n\n${body}\n`).slice(14);

describe("给人读的文字", () => {
  test("同全文一样长，一样分行", () => {
    const text = "---\ntitle: 甲，乙\nid: jia\n---\n\n正文`code`。\n";
    expect(prose(text)).toHaveLength(text.length);
    expect(
      prose(text)
        .split("\n")
        .map((line) => line.length),
    ).toEqual(text.split("\n").map((line) => line.length));
  });

  test("前置信息只留写着汉字的值，不连引号", () => {
    const kept = prose('---\ntitle: 甲:乙\nb: "丙,丁"\nc: [戊, abc, {d: 己}]\nid: jia\n---\n\n正文\n');
    expect(kept.replaceAll(gap, "").replaceAll("\n", "|")).toBe("|甲:乙|丙,丁|戊己||||正文|");
  });

  test("分行写的值留正文，不留记号", () => {
    expect(prose("---\na: |\n  甲\n  乙\n---\n").replaceAll(gap, "")).toBe("\n\n  甲\n  乙\n\n");
  });

  test.each([
    ["行内代码", "甲`乙,丙`丁", "甲丁"],
    ["代码块", "甲\n\n```\n乙,丙\n```\n\n丁", "甲\n\n\n\n\n\n丁"],
    ["没有关上的代码块", "甲\n\n```\n乙", "甲\n\n\n"],
    ["链接的地址", "[甲](/a,b/)乙", "[甲]乙"],
    ["网址", "见https://example.org/a,甲?b。乙", "见。乙"],
    ["邮箱", "寄a.b@c.cn，乙", "寄，乙"],
    ["脚注号", "甲[^1]乙", "甲乙"],
    ["表格的横线", "| 甲 |\n| --- |\n| 乙 |", "| 甲 |\n\n| 乙 |"],
  ])("正文遮去%s", (_, body, left) => {
    expect(markdown(body).replaceAll(hidden, "").trimEnd()).toBe(left.trimEnd());
  });
});

describe("分段", () => {
  test("空行、列表项、标题、前置信息的值各成一段，位置不变", () => {
    const text = `甲${gap}${gap}乙\n丙\n\n丁\n- 戊\n- 己\n## 庚`;
    const found = paragraphs(text);
    expect(found.map((paragraph) => paragraph.text)).toEqual(["甲", "乙\n丙", "丁", "- 戊", "- 己", "## 庚"]);
    for (const { text: words, start } of found) expect(text.slice(start, start + words.length)).toBe(words);
  });
});
