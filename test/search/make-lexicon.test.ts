import { describe, expect, test } from "vitest";
import { Characters, charactersIn } from "../../src/search/characters.ts";
import type { SearchDocument } from "../../src/search/document.ts";
import { searchSources } from "../../src/search/documents.ts";
import { makeLexicon } from "../../src/search/make-lexicon.ts";
import { matchNames } from "../../src/search/names.ts";
import { makeSimplifier, normalise } from "../../src/search/tokenise.ts";
import { archiveOf, city, mechanism, person, pick, record, sameName } from "../archive/small-archive.ts";
import { document } from "./memory-engine.ts";

function charactersOf(documents: readonly SearchDocument[]): string {
  const characters = new Characters();
  for (const document of documents) characters.count(document, 1);
  return charactersIn(characters.remembered);
}

const digits = (text: string, parts: object[]) => ({ code: { text, reads: "digits", parts } });
const archive = archiveOf({
  cities: [
    city("jia", { name: "重庆市", short: "重庆", aliases: ["山城"] }),
    city("yi", { name: "吕梁市", short: "吕梁" }),
    city("bing", { committee: undefined }),
  ],
  people: [person("limou", { name: "单雄信", aliases: ["單雄信"] })],
  mechanisms: [
    mechanism("jia-1126n", {
      name: "“1126+N”协商体系（试行）",
      aliases: ["大协商"],
      ...digits(
        "1126+N",
        [1, 1, 2, 6, "N"].map((n) => ({ n, what: "说明" })),
      ),
    }),
    mechanism("fuwu", {
      name: "联动",
      ...digits("3+服务", [
        { n: 3, what: "说明" },
        { label: "服务", what: "说明" },
      ]),
    }),
  ],
  speeches: [record("speeches", "a"), record("speeches", "caogao", { state: "draft", title: "龟兔" })],
  "same-names": [
    sameName("sanyou", [
      { city: "jia", meaning: "甲" },
      { city: "yi", meaning: "乙" },
    ]),
  ],
});
const lexicon = makeLexicon(
  archive,
  charactersOf(await Promise.all(searchSources(archive, async () => "雙月協商。").map((source) => source.complete()))),
);
const simplify = makeSimplifier(lexicon.simplify.from, lexicon.simplify.to);
const at = (id: string) => pick(lexicon.names, id);

test("城市、人物、机制、同名异义和用到的类别、专题都在；没有内容的城市不在", () => {
  expect(lexicon.names.map(({ kind, id }) => `${kind} ${id}`).sort()).toEqual([
    "category quyu-xiezuo",
    "city jia",
    "city yi",
    "mechanism fuwu",
    "mechanism jia-1126n",
    "person limou",
    "same-name sanyou",
    "topic zhuanmen-xieshang",
  ]);
});

test("网址和说明", () => {
  expect(at("jia-1126n")).toMatchObject({ url: "/mechanisms/jia-1126n/", note: "重庆，区域协作" });
  expect(at("jia").note).toBe("机制2条，记录1条");
});

describe("叫法", () => {
  test.each([
    ["jia", ["重庆市", "重庆", "重庆政协", "山城", "甲市政协"]],
    ["limou", ["单雄信"]],
    ["sanyou", ["三有", "三个有"]],
    ["jia-1126n", ["1126+n协商体系试行", "大协商", "1126+n", "1126n", "1126加n", "1126+n协商体系"]],
    ["fuwu", ["联动", "联动重庆", "3+服务", "3服务", "3加服务"]],
  ])("%s", (id, expected) => {
    expect(at(id).spellings).toEqual(expect.arrayContaining(expected));
  });

  test("第一个是本名，不重复，都归一过", () => {
    for (const { name, spellings } of lexicon.names) {
      expect(spellings[0]).toBe(normalise(name, simplify));
      expect(spellings).toEqual([...new Set(spellings.map((spelling) => normalise(spelling, simplify)))]);
    }
  });
});

describe("拼音", () => {
  test.each([
    ["jia", ["chongqingshi", "cqs", "chongqing", "cq"]],
    ["yi", ["lvliangshi", "lls", "lvliang", "ll"]],
    ["sanyou", ["sanyou", "sy"]],
    ["jia-1126n", ["1126nxieshangtixi", "1126nxstx", "daxieshang", "dxs"]],
  ])("全拼和首字母：%s", (id, expected) => {
    expect(at(id).pinyin).toEqual(expect.arrayContaining(expected));
  });
});

test.each(["1126加N", "1126N", "１１２６＋Ｎ", "3加服务", "單雄信", "重慶", "cq", "大協商是什么"])(
  "查得到：%s",
  (query) => {
    expect(matchNames(query, lexicon.names, simplify)).toHaveLength(1);
  },
);

describe("繁简对照", () => {
  test.each([
    ["協商", "协商"],
    ["雙月", "双月"],
    ["重慶", "重庆"],
    ["单雄信", "单雄信"],
  ])("全刊有的字，繁体转简体：%s", (text, expected) => {
    expect(normalise(text, simplify)).toBe(expected);
  });

  test.each(["龜", "鑰"])("全刊没有的字，草稿里的字，不收：%s", (character) => {
    expect(lexicon.simplify.from).not.toContain(character);
  });

  test("一字对一字，没有多余的", () => {
    const { from, to } = lexicon.simplify;
    const [pairsFrom, pairsTo] = [Array.from(from), Array.from(to)];
    expect(pairsTo).toHaveLength(pairsFrom.length);
    expect(pairsFrom.filter((character, index) => character === pairsTo[index])).toEqual([]);
    expect(new Set(pairsFrom).size).toBe(pairsFrom.length);
  });

  test("题名、名称、正文里的字都算", () => {
    const only = (changes: Parameters<typeof document>[3], title = "一", body: string[] = []) =>
      makeLexicon(archiveOf(), charactersOf([document("d", title, body, changes)])).simplify.from;
    expect(only({}, "龟")).toContain("龜");
    expect(only({ names: ["龟"] })).toContain("龜");
    expect(only({}, "一", ["龟"])).toContain("龜");
    expect(only({}, "一", ["龜"])).toContain("龜");
    expect(only({})).not.toContain("龜");
  });
});
