import { describe, expect, test } from "vitest";
import { indexText, makeSimplifier, normalise, phrase, units, words } from "../../src/search/tokenise.ts";

const simplify = makeSimplifier("協會東𠀾", "协会东𠮷");
/** 一句一串，单位之间空一格。 */
const split = (text: string) => units(text, simplify).map((sentence) => sentence.map((unit) => unit.text).join(" "));

describe("切成单位", () => {
  test.each<[what: string, text: string, expected: string[]]>([
    ["汉字一字一个", "双月协商", ["双 月 协 商"]],
    ["数字、字母各自连成一个", "Plan2021年", ["plan 2021 年"]],
    ["大写变小写", "ABC", ["abc"]],
    ["全角变半角", "ＡＢ１２", ["ab 12"]],
    ["兼容字变通用字", "①㎡Ⅳ", ["1 m 2 iv"]],
    ["一个字拆成几个", "㋿元年", ["令 和 元 年"]],
    ["繁体变简体", "東協會", ["东 协 会"]],
    ["增补平面的字也能转", "𠀾", ["𠮷"]],
    ["句中的标点略去", "“双月”、（协商）——会：《议政》，好", ["双 月 协 商 会 议 政 好"]],
    ["句中的空白略去", "双 月　协\t商", ["双 月 协 商"]],
    ["标点隔开的数不连成一个", "8、4", ["8 4"]],
    ["句末断开", "甲。乙！丙？丁；戊!己?庚;辛\n壬", ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬"]],
    ["连着的句末只断一次", "甲？！\n\n乙。", ["甲", "乙"]],
    ["小数", "2.5万", ["2.5 万"]],
    ["全角的小数", "２．５万", ["2.5 万"]],
    ["不在数字之间的点不是小数点", "1.甲.2 A.5", ["1 甲 2 a 5"]],
    ["加号自成一个", "1126+N", ["1126 + n"]],
    ["全角的加号", "１１２６＋Ｎ", ["1126 + n"]],
    ["数目不定", "4+X", ["4 + x"]],
    ["加汉字", "3+服务", ["3 + 服 务"]],
    ["重音不论怎样写都一样", "cafe\u0301s。caf\u00e9s", ["cafes", "cafes"]],
    ["表情和落单的代理略去", "协👍🏽商👨‍👩‍👧🇨🇳会\uD842", ["协 商 会"]],
    ["什么也没有", "", []],
    ["只有标点", "，。——“”", []],
  ])("%s", (_, text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  test.each<[text: string, expected: string[]]>([
    ["“協”，會。", ["協", "會"]],
    ["𠮷野家", ["𠮷", "野", "家"]],
    ["👍協😀商", ["協", "商"]],
    ["１１２６＋Ｎ", ["１１２６", "＋", "Ｎ"]],
    ["在㋿元年", ["在", "㋿", "㋿", "元", "年"]],
    ["共2.5万人", ["共", "2.5", "万", "人"]],
    ["𠮷。A1", ["𠮷", "A", "1"]],
  ])("起止指着原文：%s", (text, expected) => {
    const found = units(text, simplify)
      .flat()
      .map(({ start, end }) => text.slice(start, end));
    expect(found).toEqual(expected);
  });
});

test("归一：去标点，转简体，小写，句子连起来", () => {
  expect(normalise("“１１２６＋Ｎ”東協。會！", simplify)).toBe("1126+n东协会");
});

test.each<[text: string, expected: string[]]>([
  ["协商议政", ["协商", "商议", "议政", "政"]],
  ["协", ["协"]],
  ["2021年A", ["2021年", "年a", "a"]],
])("一句的词，末尾的单位单独成词：%s", (text, expected) => {
  expect(units(text, simplify).map(words)).toEqual([expected]);
});

test("索引里，词不跨句", () => {
  expect(indexText("甲乙。丙丁", simplify)).toBe("甲乙 乙 丙丁 丁");
});

describe("连续文字的词串", () => {
  const phraseOf = (text: string) => phrase(units(text, simplify).flat());

  test.each([
    ["协", { words: ["协"], exact: false }],
    ["2021", { words: ["2021"], exact: false }],
    ["协商", { words: ["协商"], exact: true }],
    ["协商议政", { words: ["协商", "商议", "议政"], exact: true }],
    ["1126+N", { words: ["1126+", "+n"], exact: true }],
    ["2.5万", { words: ["2.5万"], exact: true }],
    ["3+服务", { words: ["3+", "+服", "服务"], exact: true }],
  ])("%s", (text, expected) => {
    expect(phraseOf(text)).toEqual(expected);
  });

  test.each([
    ["1126+N", "1126N"],
    ["2.5万", "25万"],
    ["8+4", "84"],
    ["8+4", "8.4"],
  ])("%s 与 %s 不同", (one, other) => {
    expect(phraseOf(one).words).not.toEqual(phraseOf(other).words);
  });
});

/** 有种子的随机数（mulberry32），每次跑都一样。 */
function randomFrom(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

test("任何一段文字，它的词都是全文的词里紧挨着的一串", () => {
  const pieces = [..."双月协商協會東议政12345.+＋。，、！；“” \n𠮷㋿①½１２．ＮaNé…👍", "2.5", "1126+N", "3+服务"];
  const random = randomFrom(20_210_507);
  let crossing = 0;
  let exact = 0;
  for (let round = 0; round < 3000; round++) {
    const text = Array.from({ length: 1 + random(30) }, () => pieces[random(pieces.length)]).join("");
    const whole = units(text, simplify).flat();
    const edges = [...new Set(whole.flatMap(({ start, end }) => [start, end]))].filter(
      (edge) => !whole.some(({ start, end }) => start < edge && edge < end),
    );
    const [from = 0, to = 0] = [edges[random(edges.length)], edges[random(edges.length)]].sort((a = 0, b = 0) => a - b);
    const cut = units(text.slice(from, to), simplify);
    if (cut.length > 1) crossing += 1;
    const indexed = indexText(text, simplify).split(" ");
    for (const sentence of cut) {
      const { words: wanted, ...how } = phrase(sentence);
      if (how.exact) exact += 1;
      const found = indexed.some((_, at) =>
        wanted.every((word, offset) =>
          how.exact ? indexed[at + offset] === word : indexed[at + offset]?.startsWith(word),
        ),
      );
      expect(found, `${JSON.stringify(text.slice(from, to))} 在 ${JSON.stringify(text)}`).toBe(true);
    }
  }
  // 真的切出了多字的和跨句的，不是空跑。
  expect(exact).toBeGreaterThan(1000);
  expect(crossing).toBeGreaterThan(100);
});
