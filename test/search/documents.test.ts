import { describe, expect, test } from "vitest";
import { searchSources } from "../../src/search/documents.ts";
import {
  archiveOf,
  bulletin,
  type Collections,
  city,
  figure,
  mechanism,
  person,
  pick,
  record,
  sameName,
} from "../archive/small-archive.ts";

const documentsOf = (given: Collections, bodies: Record<string, string> = {}, options?: { drafts?: boolean }) =>
  Promise.all(
    searchSources(archiveOf(given, options), async ({ path }) => bodies[path] ?? "").map((source) => source.complete()),
  );

const given: Collections = {
  cities: [
    city("hebei", { name: "河北省", short: "河北", committee: undefined }),
    city("jia", { name: "唐山市", short: "唐山", level: "county", parent: "hebei", aliases: ["凤凰城"] }),
    city("yi"),
  ],
  people: [person("limou", { aliases: ["李某某"], note: "一名记者。" })],
  mechanisms: [
    mechanism("m", {
      name: "协商体系",
      aliases: ["大协商"],
      since: { value: "2018", precision: "year", basis: "printed" },
      code: {
        text: "1+N",
        reads: "digits",
        parts: [
          { n: 1, what: "一次全会" },
          { n: "N", what: "别的协商" },
        ],
      },
    }),
  ],
  speeches: [
    record("speeches", "a", {
      title: "让协商经常起来",
      mechanisms: ["m"],
      keywords: ["议政"],
      figures: [figure("zhan")],
      annotations: [{ kind: "count", text: "总数前后不一，本刊照录。" }],
    }),
  ],
  cases: [record("cases", "yuan", { cities: ["yi"] })],
  "editor-notes": [record("editor-notes", "an")],
  "same-names": [
    sameName("sanyou", [
      { city: "jia", meaning: "有责任" },
      { city: "yi", meaning: "有场所" },
    ]),
  ],
};
const documents = await documentsOf(given, {
  "speeches/a": "第一段**双月**[协商](/x/)。\n\n- 一项\n- 两项",
  "editor-notes/an": "按语。",
});
const at = (id: string) => pick(documents, id);

test("记录、机制、城市、人物、会刊、同名异义都在，网址不重复", () => {
  expect(documents.map(({ kind, id }) => `${kind} ${id}`).sort()).toEqual([
    "bulletin kan",
    "city hebei",
    "city jia",
    "city yi",
    "mechanism m",
    "person limou",
    "record a",
    "record an",
    "record yuan",
    "same-name sanyou",
  ]);
  expect(new Set(documents.map(({ url }) => url)).size).toBe(documents.length);
});

test("草稿和撤回的都不在；本地预览才有草稿", async () => {
  const hidden = {
    cases: [
      record("cases", "caogao", { state: "draft" }),
      record("cases", "chehui", { state: "withdrawn", withdrawn: { date: "2024-07-01", reason: "原件不实。" } }),
    ],
  };
  const ids = (given: Awaited<ReturnType<typeof documentsOf>>) =>
    given.filter(({ kind }) => kind === "record").map(({ id }) => id);
  expect(ids(await documentsOf(hidden))).toEqual([]);
  expect(ids(await documentsOf(hidden, {}, { drafts: true }))).toEqual(["caogao"]);
});

describe("记录", () => {
  test("正文一段一个锚点，去掉标记；提要、数字、编辑注也可搜", () => {
    expect(at("a").paragraphs).toEqual([
      { anchor: "p1", text: "第一段双月协商。" },
      { anchor: "p2", text: "一项" },
      { anchor: "p3", text: "两项" },
      { anchor: "", text: "乙县协商修桥。" },
      { anchor: "fig-zhan", text: expect.stringMatching(/^工作站：.*5个.*甲市政协/) },
      { anchor: "annotations", text: "总数前后不一，本刊照录。" },
    ]);
  });

  test("同一页上编者按的锚点带自己的前缀", () => {
    expect(at("an").paragraphs[0]).toEqual({ anchor: "an-p1", text: "按语。" });
    expect(at("an").url).toBe("/bulletins/kan/#an");
  });

  test("给读者看的资料", () => {
    expect(at("a")).toMatchObject({
      type: "发言",
      url: "/speeches/2021/a/",
      title: "让协商经常起来",
      cities: "唐山",
      date: "2021年5月7日",
      people: "李某",
      source: "甲乙汇编（2021年）",
    });
  });

  test("搜得到人物、职务、机制和它的别名、代码、关键词、专题", () => {
    expect(at("a").names).toEqual(
      expect.arrayContaining(["李某", "委员", "协商体系", "大协商", "1+N", "议政", "专门协商机构建设"]),
    );
  });

  test("筛选项", () => {
    expect(at("a").facets).toEqual({
      类型: ["发言"],
      城市: ["唐山市"],
      省份: ["河北省"],
      年份: ["2021"],
      人物: ["李某"],
      机制类别: ["区域协作"],
      专题: ["专门协商机构建设"],
    });
  });
});

test.each(["a", "m", "jia", "hebei"])("搜省名找得到省里的：%s", (id) => {
  expect(at(id).names).toEqual(expect.arrayContaining(["河北省", "河北"]));
  expect(at(id).facets.省份).toEqual(["河北省"]);
});

test("别的省的搜不到", () => {
  expect(at("yuan").names).not.toContain("河北");
});

test.each([["唐山"], ["唐山政协"], ["凤凰城"], ["甲市政协"], ["某省甲市政协"]])("城市的叫法：%s", (label) => {
  expect(at("jia").names).toContain(label);
});

test("机制：代码的每一部分都可搜，起始的年份可筛", () => {
  const m = at("m");
  expect(m.paragraphs.map(({ text }) => text).join("\n")).toMatch(/1\+N：.*一次全会.*别的协商/);
  expect(m.names).toEqual(expect.arrayContaining(["大协商", "1+N"]));
  expect(m.facets).toMatchObject({ 类型: ["机制"], 年份: ["2018"] });
});

test("人物：职务和一句话说明可搜", () => {
  expect(at("limou").paragraphs.map(({ text }) => text)).toEqual(["某报记者", "一名记者。"]);
  expect(at("limou").names).toEqual(["李某某"]);
});

test("同名异义：每一种意思连同城市可搜", () => {
  expect(at("sanyou").paragraphs.map(({ text }) => text)).toEqual(
    expect.arrayContaining(["唐山：有责任", "yi：有场所"]),
  );
});

test("排序键与日期先后一致，没有日期的为空", async () => {
  const day = (value: string) => ({ date: { value, precision: "day", basis: "printed" } });
  const dated = await documentsOf({
    cases: [record("cases", "xin", day("2021-05-07")), record("cases", "jiu", day("2020-12-31"))],
    bulletins: [bulletin(["xin", "jiu"])],
  });
  expect(pick(dated, "xin").sort > pick(dated, "jiu").sort).toBe(true);
  expect(pick(dated, "jia").sort).toBe("");
});
