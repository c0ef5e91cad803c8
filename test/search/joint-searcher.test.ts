import { expect, test } from "vitest";
import type { SearchDocument } from "../../src/search/document.ts";
import { JointSearcher, type Member } from "../../src/search/joint-searcher.ts";
import { Searcher } from "../../src/search/searcher.ts";
import { makeSimplifier } from "../../src/search/tokenise.ts";
import { document, memoryEngine, memoryLibrary, name } from "./memory-engine.ts";

const simplify = { from: "協", to: "协" };
const searcherOf = (documents: readonly SearchDocument[]) =>
  new Searcher(memoryEngine(documents, makeSimplifier(simplify.from, simplify.to)), memoryLibrary(documents), {
    simplify,
    names: [name("city", "甲市")],
  });
const member = (label: string, url: string, documents: readonly SearchDocument[]): Member => {
  const searcher = searcherOf(documents);
  return { name: label, url, open: async () => searcher };
};
const far = "https://b.example";
const city = (value: string) => ({ facets: { 城市: [value], 年份: ["2021"] } });
const own = member("甲刊", "", [
  document("a1", "顺带一提", ["说到双月协商。"], { sort: "2021", ...city("甲市") }),
  document("a2", "别的事", ["修路。"], { sort: "2023" }),
]);
const other = member("乙刊", far, [
  document("b1", "双月协商", ["双月协商开了六次。"], { sort: "2022", ...city("乙县") }),
  document("b2", "没有日期", ["双月协商。"], city("甲市")),
]);
const broken: Member = {
  name: "丙刊",
  url: "https://c.example",
  open: async () => {
    throw new Error("取不到");
  },
};
const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);

test("合排用同一套相关：别站题名正是它的，排在本站顺带一提的前面；各条写明出处，别站的是完整网址", async () => {
  const { entries, total, unanswered } = await new JointSearcher(own, [other]).search({ query: "双月协商" });
  expect(ids(entries)[0]).toBe("b1");
  expect(ids(entries).sort()).toEqual(["a1", "b1", "b2"]);
  expect(total).toBe(3);
  expect(unanswered).toEqual([]);
  expect(Object.fromEntries(entries.map(({ id, site, url }) => [id, [site, url]]))).toMatchObject({
    a1: ["甲刊", "/speeches/2021/a1/"],
    b1: ["乙刊", `${far}/speeches/2021/b1/`],
  });
});

test("照日期合排，没有日期的在最后；一页一页取，不重不漏", async () => {
  const joint = new JointSearcher(own, [other]);
  for (const [sort, expected] of [
    ["newest", ["b1", "a1", "b2"]],
    ["oldest", ["a1", "b1", "b2"]],
  ] as const) {
    const pages = await Promise.all([0, 1, 2].map((from) => joint.search({ query: "双月协商", sort, from, limit: 1 })));
    expect(pages.flatMap(({ entries }) => ids(entries))).toEqual(expected);
  }
});

test("筛选和条数各站相加", async () => {
  const joint = new JointSearcher(own, [other]);
  expect((await joint.search({ query: "双月协商" })).facets).toEqual({
    城市: { 甲市: 2, 乙县: 1 },
    年份: { 2021: 3 },
  });
  const { entries } = await joint.search({ query: "双月协商", filters: { 城市: "乙县" } });
  expect(ids(entries)).toEqual(["b1"]);
});

test("原样的已经够了，别站放宽的就不列", async () => {
  const many = Array.from({ length: 12 }, (_, index) => document(`m${index}`, "题名", ["双月协商座谈。"]));
  const loose = [document("loose", "题名", ["双月一次。协商。座谈。"])];
  const joint = (documents: SearchDocument[]) =>
    new JointSearcher(member("甲刊", "", documents), [member("乙刊", far, loose)]).search({ query: "双月协商座谈" });
  expect((await joint(many)).total).toBe(12);
  expect(ids((await joint(many.slice(0, 1))).entries)).toEqual(["m0", "loose"]);
});

test("别站取不到，其余照样答，写明缺了谁；本站取不到，算失败", async () => {
  const { entries, unanswered } = await new JointSearcher(own, [broken, other]).search({ query: "双月协商" });
  expect(entries.length).toBe(3);
  expect(unanswered).toEqual(["丙刊"]);
  await expect(new JointSearcher(broken, [own]).search({ query: "双月协商" })).rejects.toThrow("取不到");
});

test("别站答得出、文字却取不到，当它没有答，条数里也不算", async () => {
  const documents = [document("b1", "双月协商", ["双月协商。"])];
  const library = { ...memoryLibrary(documents), text: () => Promise.reject(new Error("断了")) };
  const searcher = new Searcher(memoryEngine(documents, makeSimplifier("", "")), library, { simplify, names: [] });
  const half: Member = { name: "乙刊", url: far, open: async () => searcher };
  const { entries, total, unanswered } = await new JointSearcher(own, [half]).search({ query: "双月协商" });
  expect([ids(entries), total, unanswered]).toEqual([["a1"], 1, ["乙刊"]]);
});

test("直达的卡片写明站点，指到那个站点", async () => {
  const { direct } = await new JointSearcher(own, [other]).search({ query: "甲市" });
  expect(direct.map(({ url, note }) => [url, note])).toEqual([
    ["/city/甲市/", "甲刊"],
    [`${far}/city/甲市/`, "乙刊"],
  ]);
});
