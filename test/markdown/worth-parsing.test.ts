import { describe, expect, test } from "vitest";
import { Random } from "../../scripts/generate/random.ts";
import { parsedProblems } from "../../src/markdown/check-body.ts";
import { worthParsing } from "../../src/markdown/worth-parsing.ts";

const pieces = [
  ...[
    "甲",
    "乙。",
    "a",
    "1",
    " ",
    "  ",
    "    ",
    "\n",
    "\n\n",
    "\t",
    "> ",
    "- ",
    "1. ",
    "# ",
    "## ",
    "### 标题",
    "===",
    "---",
  ],
  ...[
    "[^1]",
    "[^1]: ",
    "[^zhu-2]",
    "[^1]:",
    "[^",
    "^",
    ":",
    "(",
    ")",
    "[",
    "]",
    "!",
    "\\",
    "`",
    "```\n",
    "|",
    "| - |",
    "~~",
  ],
  ...[
    "[文字](/records/a/)",
    "[原文](https://example.org/a/b)",
    "[文字](/a#b)",
    "![说明](/images/a.jpg)",
    "![图](//a/b.jpg)",
  ],
  ...[
    "[](/a)",
    "![](/images/a.jpg)",
    "![图](https://example.org/a.png)",
    "[坏](javascript:x)",
    "(javascript:x)",
    "(/a)",
  ],
  ...[
    "[文字]",
    "[文字]: javascript:x",
    "*",
    "**",
    "_",
    "<b>",
    "<",
    ">",
    "&",
    "&amp;",
    "&#20840;",
    "#20840;",
    "http://a.cn",
  ],
];

describe("不必细读的正文", () => {
  test("细读也没有问题", () => {
    const random = new Random(20_260);
    let skipped = 0;
    for (let number = 0; number < 6000; number += 1) {
      const body = Array.from({ length: random.between(1, 9) }, () => random.pick(pieces)).join("");
      if (worthParsing(body)) continue;
      skipped += 1;
      expect({ body, problems: parsedProblems(body) }).toEqual({ body, problems: [] });
    }
    expect(skipped).toBeGreaterThan(500);
  });

  test.each([
    ["二级标题", "## 一、概况\n\n正文。"],
    ["脚注", "正文[^1]。\n\n[^1]: 数目统计到年底。"],
    ["链接", "见[那一篇](/speeches/2021/a/)。"],
    ["图片", "![会场全景](/images/tu-01.webp)"],
  ])("%s", (_, body) => {
    expect(worthParsing(body)).toBe(false);
  });

  test.each([
    ["一级标题", "# 概况"],
    ["脚注里的一级标题", "[^1]: # 概况"],
    ["脚注号后面是地址", "[^1](javascript:x)"],
    ["图片没有说明", "![](/images/tu-01.webp)"],
    ["图片在外站", "![会场](https://example.org/a.jpg)"],
    ["图片里的脚注号", "![^1](https://example.org/a.jpg)"],
  ])("%s要细读", (_, body) => {
    expect(worthParsing(body)).toBe(true);
  });
});
