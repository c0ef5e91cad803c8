import { describe, expect, test } from "vitest";
import { checkBody } from "../../src/markdown/check-body.ts";
import { leadSentence } from "../../src/markdown/lead.ts";
import { renderMarkdown } from "../../src/markdown/render.ts";
import { joinSoftBreaks } from "../../src/markdown/soft-breaks.ts";

const length = 200_000;
const pile = (piece: string) => piece.repeat(Math.ceil(length / piece.length));
const each = (make: (index: number) => string, step: number) =>
  Array.from({ length: Math.ceil(length / step) }, (_, index) => make(index)).join("\n\n");

/** 二十万字的一种记号，拦得下还是收得下；当时解析要几十秒到几小时。 */
const heaps: readonly [name: string, body: string, rule: string | undefined][] = [
  ["画在下面的标题线", pile("甲\n=\n"), "body/too-many"],
  ["分隔线", pile("甲\n\n---\n\n"), "body/too-many"],
  ["脚注", each((index) => `甲[^${index}]。\n\n[^${index}]: 乙`, 24), "body/too-many"],
  ["收尾的方括号", pile("]("), "body/too-deep"],
  ["起头的方括号", pile("[甲"), "body/too-deep"],
  ["CDATA", pile("<![CDATA["), "body/too-deep"],
  ["句中的空格", `甲${" ".repeat(length)}乙`, undefined],
  ["行首的制表符", `甲\n${"\t".repeat(length)}乙`, undefined],
  ["软换行", pile("甲\n"), undefined],
  ["反斜线", pile("\\"), undefined],
  ["反引号", pile("`甲``"), undefined],
  ["竖线", pile("|"), undefined],
  ["引号", pile("“‘甲’”"), undefined],
  ["列表", pile("- 甲\n"), undefined],
  ["表格", `|甲|\n|-|\n${pile("|1|\n")}`, undefined],
  ["段落", pile("甲乙丙丁。\n\n"), undefined],
];

describe("成堆的记号：说得出不收，或者收得下", () => {
  test.each(heaps)("%s", (_, body, rule) => {
    expect(checkBody(body)[0]?.rule).toBe(rule);
    expect(Array.from(leadSentence(body)).length).toBeLessThanOrEqual(91);
    if (rule === undefined) expect(renderMarkdown(body).html.length).toBeGreaterThan(0);
  });
});

test("软换行两边的空格照旧：汉字旁边删去，西文之间留着", () => {
  expect(joinSoftBreaks("甲  \n\t乙")).toBe("甲乙");
  expect(joinSoftBreaks("a  \n  甲")).toBe("a甲");
  expect(joinSoftBreaks("a \n b")).toBe("a \n b");
});
