import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { applyFixes } from "../../../src/checking/apply-fixes.ts";
import { halfWidth } from "../../../src/checking/rules/half-width.ts";
import { examine } from "./find.ts";

describe("半角标点", () => {
  examine(
    halfWidth,
    [
      ["他说,今天开会", ",→，"],
      ["有事好商量!", "!→！"],
      ["行不行?行;好", "?→？", ";→；"],
      ["时间: 2024年", ":→："],
      ["会后, 委员走访", ", →，"],
      ["**协商**,就是商量", ",→，"],
      ["增长3%,超过去年", ",→，"],
      ["建成“会客厅”,已有30个", ",→，"],
      ["开会(第三次)研究", "(第三次)→（第三次）"],
      ["(一)总体要求", "(一)→（一）"],
      ["许可协议(CC BY 4.0)", "(CC BY 4.0)→（CC BY 4.0）"],
      ["今天开会.", ".→。"],
      ["他说“好.”", ".→。"],
      ["第一句.第二句", "."],
    ],
    [
      "他说，今天开会（第三次）。",
      "共3,641名委员，其中1,200名到会",
      "上午9:30开会，比分3:1",
      "见 https://example.org/a,b?c=1 的说明",
      "增长1.5倍，达到2.0版",
      "The committee, founded in 1949, met (twice).",
      "In Tangshan 唐山, the committee met; it agreed.",
      "网址是政协.中国",
      "函数f(x)的值",
      "1. 甲\n2. 乙",
      "推广“1+2+6+4”模式",
      "- [ ] 待办",
    ],
  );

  const autocorrect = createRequire(import.meta.url)("autocorrect-node") as typeof import("autocorrect-node");
  // 只用它管全角的那一部分：汉字和数字之间不加空格。
  const off = [
    "space-word",
    "space-punctuation",
    "space-bracket",
    "space-backticks",
    "space-dash",
    "space-dollar",
    "halfwidth-word",
    "halfwidth-punctuation",
    "no-space-fullwidth",
    "no-space-fullwidth-quote",
    "spellcheck",
  ];
  autocorrect.loadConfig(
    JSON.stringify({ rules: { fullwidth: 1, ...Object.fromEntries(off.map((rule) => [rule, 0])) } }),
  );

  test.each(["他说,今天开会。", "时间:今天", "真的?是的!好", "会后, 委员走访", "共3,641名", "上午9:30", "a, b, c"])(
    "改出来同 AutoCorrect 一样：%s",
    (text) => {
      const fixes = (halfWidth.inProse?.(text) ?? []).map(({ fix = "", ...match }) => ({ ...match, text: fix }));
      expect(applyFixes(text, fixes).text).toBe(autocorrect.format(text));
    },
  );
});
