import { describe, expect, test } from "vitest";
import { makeExcerpt } from "../../src/search/excerpt.ts";
import { makeSimplifier, units } from "../../src/search/tokenise.ts";

const simplify = makeSimplifier("協議東", "协议东");
const paragraphs = (...texts: string[]) => texts.map((text, index) => ({ anchor: `p${index + 1}`, text }));
const marks = (parts: string[]) => parts.map((part) => units(part, simplify).flat());
/** 命中的加方括号。 */
function excerpt(texts: string[], parts: string[]) {
  const { anchor, pieces } = makeExcerpt(
    "题名",
    { paragraphs: paragraphs(...texts), names: [] },
    marks(parts),
    simplify,
  );
  return { anchor, text: pieces.map(({ text, match }) => (match ? `[${text}]` : text)).join("") };
}

describe("标出命中的部分，照原文的字形和标点", () => {
  test.each<[what: string, text: string, parts: string[], expected: string]>([
    ["原样", "每年双月协商六次。", ["双月协商"], "每年[双月协商]六次。"],
    ["每一处", "协商、再协商。", ["协商"], "[协商]、再[协商]。"],
    ["繁体", "雙月協商，議政。", ["协商议政"], "雙月[協商，議政]。"],
    ["夹着标点", "“双月”协商", ["双月协商"], "“[双月”协商]"],
    ["全角", "搞１１２６＋Ｎ体系", ["1126+n"], "搞[１１２６＋Ｎ]体系"],
    ["几部分", "甲市的双月协商", ["协商", "甲市"], "[甲市]的双月[协商]"],
    ["重叠的只标一次", "双月协商会", ["双月协商", "协商会"], "[双月协商]会"],
    ["不跨句", "双月。协商", ["双月协商"], "双月。协商"],
    ["只有一个单位时，词头也算", "共1126+N项，Planning", ["plan"], "共1126+N项，[Planning]"],
    ["增补平面的字", "👍𠮷野家👍", ["野家"], "👍𠮷[野家]👍"],
    ["标记当文字", "<b>协商</b>", ["协商"], "<b>[协商]</b>"],
  ])("%s", (_, text, parts, expected) => {
    expect(excerpt([text], parts).text).toBe(expected);
  });
});

describe("选哪一段", () => {
  test.each<[what: string, texts: string[], parts: string[], anchor: string]>([
    ["命中的那一段", ["甲市。", "双月协商。", "乙县。"], ["协商"], "p2"],
    ["命中的部分最多的", ["协商协商协商", "甲市协商", "甲市"], ["协商", "甲市"], "p2"],
    ["一样多取先出现的", ["甲市", "协商", "协商"], ["协商"], "p2"],
  ])("%s", (_, texts, parts, anchor) => {
    expect(excerpt(texts, parts).anchor).toBe(anchor);
  });

  test("没有命中就摘第一段，不带锚点", () => {
    expect(excerpt(["甲市。", "乙县。"], ["协商"])).toEqual({ anchor: "", text: "甲市。" });
  });

  test("没有正文也行", () => {
    expect(excerpt([], ["协商"])).toEqual({ anchor: "", text: "" });
  });
});

describe("长段落", () => {
  const filler = "字".repeat(300);

  test.each([
    ["命中在开头", `双月协商${filler}`, /^\[双月协商\]字+……$/],
    ["命中在中间", `${filler}双月协商${filler}`, /^……字+\[双月协商\]字+……$/],
    ["命中在末尾", `${filler}双月协商`, /^……字+\[双月协商\]$/],
    ["没有命中", filler, /^字+……$/],
  ])("%s", (_, text, expected) => {
    const { text: found } = excerpt([text], ["双月协商"]);
    expect(found).toMatch(expected);
    expect(found.length).toBeLessThan(100);
  });

  test("短段落不加省略号", () => {
    expect(excerpt(["双月协商"], ["协商"]).text).toBe("双月[协商]");
  });

  test.each([
    ["前面", `${"𠮷".repeat(60)}协商`],
    ["前面差一", `字${"𠮷".repeat(60)}协商`],
    ["后面", `协商${"𠮷".repeat(60)}`],
    ["后面差一", `协商字${"𠮷".repeat(60)}`],
  ])("不把一个字切成两半：%s", (_, text) => {
    expect(excerpt([text], ["协商"]).text.isWellFormed()).toBe(true);
  });

  test("查询是一整段引文，也要标出来", () => {
    const quoted = "甲乙丙丁戊己庚辛壬癸".repeat(7);
    expect(excerpt([`${filler}${quoted}${filler}`], [quoted]).text).toContain("[");
  });
});

describe("题名和名称", () => {
  const shown = (title: string, names: string[], texts: string[], parts: string[]) => {
    const found = makeExcerpt(title, { paragraphs: paragraphs(...texts), names }, marks(parts), simplify);
    const mark = (pieces: typeof found.pieces) =>
      pieces.map(({ text, match }) => (match ? `[${text}]` : text)).join("");
    return { title: mark(found.title), from: found.from, text: mark(found.pieces), anchor: found.anchor };
  };

  test("题名里的也标出来", () => {
    expect(shown("双月协商会", [], ["甲市。"], ["协商"])).toEqual({
      title: "双月[协商]会",
      from: "text",
      text: "甲市。",
      anchor: "",
    });
  });

  test("正文和题名都没有，摘有它的名称，并说明是名称", () => {
    expect(shown("一座桥", ["甲市政协", "乙县", "甲市"], ["修桥。"], ["甲市"])).toEqual({
      title: "一座桥",
      from: "names",
      text: "[甲市]政协、[甲市]",
      anchor: "",
    });
  });

  test("正文里有的，不摘名称", () => {
    expect(shown("一座桥", ["甲市"], ["在甲市修桥。"], ["甲市"]).from).toBe("text");
  });
});
