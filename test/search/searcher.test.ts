import { describe, expect, test } from "vitest";
import type { Sort } from "../../src/search/address.ts";
import type { Filters } from "../../src/search/catalogue.ts";
import { rungs } from "../../src/search/ladder.ts";
import { rungLabel } from "../../src/search/rung-label.ts";
import { Searcher } from "../../src/search/searcher.ts";
import { makeSimplifier } from "../../src/search/tokenise.ts";
import { document, memoryEngine, memoryLibrary, name, tally } from "./memory-engine.ts";

const simplify = { from: "協議張這兩", to: "协议张这两" };
const documents = [
  document("hui", "双月协商座谈会", ["甲市政协每年召开双月协商座谈会六次。"], {
    kind: "mechanism",
    type: "机制",
    names: ["1126+N", "甲市"],
    facets: { 类型: ["机制"], 城市: ["甲市"] },
  }),
  document("jingchang", "让协商经常起来", ["双月协商，党政部门到场。委员工作站建成200余个。", "李勇强发言。"], {
    people: "李勇强",
    names: ["李勇强", "甲市"],
    facets: { 类型: ["发言"], 城市: ["甲市"], 人物: ["李勇强"], 年份: ["2021"] },
    sort: "2021-05",
  }),
  document("qiao", "一座桥怎样修成", ["委员收集建议150余条。", "刘勇说，坚强的桥要修成。"], {
    type: "案例",
    names: ["乙县"],
    facets: { 类型: ["案例"], 城市: ["乙县"], 年份: ["2020"] },
    sort: "2020",
  }),
  document("yinian", "乙县政协一年工作", ["全年协商六次，座谈三次，收集建议12条。"], {
    type: "报告",
    names: ["乙县"],
    facets: { 类型: ["报告"], 城市: ["乙县"], 年份: ["2022"] },
    sort: "2022",
  }),
  document("qian", "写在前面", ["说明文字。", "這一期收兩地的“協”“議”。"], {
    type: "编者按",
    facets: { 类型: ["编者按"], 年份: ["2021"] },
    sort: "2021-06",
  }),
];
const names = [
  name("mechanism", "双月协商座谈会", ["双月协商", "1126+N"], ["shuangyuexieshangzuotanhui", "syxszth"], "hui"),
  name("person", "李勇强", [], ["liyongqiang", "lyq"]),
  name("city", "甲市", ["甲市政协"]),
  name("city", "乙县"),
];
const searcherOf = (given = documents) =>
  new Searcher(memoryEngine(given, makeSimplifier(simplify.from, simplify.to)), memoryLibrary(given), {
    simplify,
    names,
  });
const searcher = searcherOf();
const found = async (query: string, filters: Filters = {}) =>
  (await searcher.search({ query, filters })).entries.map(({ id, rung }) => [id, rung]);

describe("答案的阶梯", () => {
  test.each<[what: string, query: string, expected: Record<string, string>]>([
    ["原样出现", "召开双月协商", { hui: "exact", jingchang: "relaxed" }],
    ["夹着标点也是原样", "双月协商党政部门", { jingchang: "exact", hui: "relaxed" }],
    ["繁体查简体", "協商六次", { yinian: "exact", hui: "relaxed" }],
    ["简体查繁体", "两地的协议", { qian: "exact" }],
    ["一个字按词头找", "桥", { qiao: "exact" }],
    ["各部分都有", "座谈 六次", { hui: "all", yinian: "all" }],
    ["引号里要连着", "“全年协商” 建议", { yinian: "all" }],
    ["词词都有", "乙县有哪些建议", { qiao: "words", yinian: "words" }],
    ["只有一部分", "委员收集建议修路", { qiao: "relaxed", yinian: "relaxed" }],
    ["人名", "李勇强是谁", { jingchang: "exact" }],
    ["全拼", "liyongqiang", { jingchang: "exact" }],
    ["首字母", "LYQ", { jingchang: "exact" }],
    ["代码的别写", "1126加N", { hui: "exact" }],
    ["没有这样的文字", "火星", {}],
    ["只有标点", "！？", {}],
  ])("%s：%s", async (_, query, expected) => {
    expect(Object.fromEntries(await found(query))).toEqual(expected);
  });

  test("从文中抄来的两句，不说没有完全匹配", async () => {
    expect(await found("党政部门到场。委员工作站建成")).toEqual([["jingchang", expect.not.stringMatching("relaxed")]]);
  });

  test("放宽的结果有说明", () => {
    expect(rungLabel.relaxed).toContain("没有完全匹配");
  });

  test.each([
    ["够了就不再往下走", 10, 10],
    ["不够就往下走", 9, 10],
  ])("%s：原样的%i条，共%i条", async (_, exact, total) => {
    const many = Array.from({ length: exact }, (_, index) => document(`d${index}`, "记录", ["双月协商"]));
    const loose = document("loose", "记录", ["协商在双月"]);
    expect((await searcherOf([...many, loose]).search({ query: "双月 协商" })).total).toBe(total);
  });
});

describe("名称", () => {
  test("点到的名称做成卡片，不再猜", async () => {
    const { direct, suggested } = await searcher.search({ query: "双月协商是什么" });
    expect(direct.map(({ id }) => id)).toEqual(["hui"]);
    expect(suggested).toEqual([]);
  });

  test("点到的机制排在只是提到它的之前", async () => {
    expect((await found("双月协商"))[0]).toEqual(["hui", "exact"]);
  });

  test.each(["刘勇强", "李永强"])("差一个字的人名没有原样的结果，只问是不是：%s", async (query) => {
    const { direct, suggested, entries } = await searcher.search({ query });
    expect(direct).toEqual([]);
    expect(suggested.map((each) => each.name)).toEqual(["李勇强"]);
    expect(entries.map(({ id, rung }) => [id, rung])).toContainEqual(["jingchang", "relaxed"]);
    expect(entries.filter(({ rung }) => rung !== "relaxed")).toEqual([]);
  });
});

describe("不要和筛选", () => {
  test.each<[query: string, filters: Filters, expected: string[]]>([
    ["协商 -乙县", {}, ["hui", "jingchang"]],
    ["-乙县", {}, ["hui", "jingchang", "qian"]],
    ["-乙县 -甲市", {}, ["qian"]],
    ["-乙县", { 年份: "2021" }, ["jingchang", "qian"]],
    ["协商 -乙县", { 类型: "发言" }, ["jingchang"]],
    ["协商", { 城市: "乙县" }, ["yinian"]],
    ["双月协商", { 类型: "发言" }, ["jingchang"]],
    ["双月协商", { 城市: "乙县" }, []],
    ["协商", { 城市: "甲市", 年份: "2021" }, ["jingchang"]],
    ["", { 城市: "乙县" }, ["qiao", "yinian"]],
    ["", {}, ["hui", "jingchang", "qian", "qiao", "yinian"]],
    ["协商", { 城市: "没有的城市" }, []],
  ])("%s %j", async (query, filters, expected) => {
    expect((await found(query, filters)).map(([id]) => id).sort()).toEqual(expected);
  });
});

const queries = [
  "双月协商党政部门",
  "召开双月协商 -召开",
  "双月协商",
  "座谈 六次",
  "乙县有哪些建议",
  "委员收集建议修路",
  "刘勇强",
  "协商 -乙县",
  "-甲市",
  "liyongqiang",
  "1126加N",
  "",
];

test.each(queries)("筛选项的条数与结果相符：%s", async (query) => {
  const { hits } = await searcher.answer(query);
  const kept = documents.filter((_, index) => hits.some(({ key }) => key === index));
  expect((await searcher.search({ query })).facets).toEqual(tally(kept));
});

test.each(queries)("一条只列一次，越放宽越靠后：%s", async (query) => {
  const { hits } = await searcher.answer(query);
  const order = hits.map(({ rung }) => rungs.indexOf(rung));
  expect(new Set(hits.map(({ key }) => key)).size).toBe(hits.length);
  expect(order).toEqual(order.toSorted());
});

test("题名再合，放宽的也排在原样之后", async () => {
  const given = [document("a", "委员收集建议修路"), document("b", "记录", ["委员收集建议修桥"])];
  const { entries } = await searcherOf(given).search({ query: "委员收集建议修桥" });
  expect(entries.map(({ id, rung }) => [id, rung])).toEqual([
    ["b", "exact"],
    ["a", "relaxed"],
  ]);
});

test("同样的查询，此前搜过什么都不改变答案", async () => {
  const fresh = await Promise.all(queries.map((query) => searcherOf().search({ query })));
  const used = searcherOf();
  for (const query of [...queries, ...queries.toReversed()])
    expect(await used.search({ query }), query).toEqual(fresh[queries.indexOf(query)]);
});

test.each<[what: string, sort: Sort, query: string, expected: string[]]>([
  ["新的在前，没有日期的最后", "newest", "协商", ["yinian", "jingchang", "hui"]],
  ["旧的在前，没有日期的还在最后", "oldest", "协商", ["jingchang", "yinian", "hui"]],
])("按日期排：%s", async (_, sort, query, expected) => {
  const { hits } = await searcher.answer(query, {}, sort);
  expect(hits.map(({ key }) => documents[key]?.id)).toEqual(expected);
});

test("从中间接着取，与一次取齐相同", async () => {
  const { entries } = await searcher.search({ query: "协商" });
  const rest = await searcher.search({ query: "协商", from: 1 });
  expect(rest.entries).toEqual(entries.slice(1));
});

test("只取前几条，总数照报", async () => {
  const { entries, total } = await searcher.search({ query: "协商", limit: 2 });
  expect([entries.length, total]).toEqual([2, 3]);
});

test("摘录照原文标出，链接到那一段", async () => {
  const { entries } = await searcher.search({ query: "协议" });
  expect(entries[0]?.excerpt).toEqual({
    title: [{ text: "写在前面", match: false }],
    from: "text",
    anchor: "p2",
    pieces: [
      { text: "這一期收兩地的“", match: false },
      { text: "協”“議", match: true },
      { text: "”。", match: false },
    ],
  });
});

test.each([
  ["引号不成对", "“双月"],
  ["只有减号", "-"],
  ["表情", "👍👨‍👩‍👧"],
  ["HTML", "<script>alert(1)</script>"],
  ["正则记号", "(.*)+["],
  ["__proto__", "__proto__"],
  ["落单的代理", "\uD842"],
  ["五千字", "协商议政".repeat(1250)],
  ["两千多个部分", "协 ".repeat(2500)],
  ["一千多个不要", "-协 ".repeat(1667)],
  ["五千个增补平面的字", "𠮷".repeat(5000)],
])("什么都可以搜，从不报错：%s", async (_, query) => {
  const { entries, total } = await searcher.search({ query });
  expect(entries.length).toBe(Math.min(total, 10));
});
