import { describe, expect, test } from "vitest";
import { buildArchive } from "../../src/archive/archive.ts";
import {
  archiveOf,
  bulletin,
  type Collections,
  city,
  collected,
  figure,
  ids,
  mechanism,
  person,
  pick,
  record,
  sameName,
} from "./small-archive.ts";

describe("城市", () => {
  const post = (id: string, where: string | undefined) =>
    person(id, {
      "posts.0.city": where,
    });
  const archive = archiveOf({
    cities: [
      city("bing", { level: "county", parent: "jia" }),
      city("yi", { level: "county", parent: "jia" }),
      city("zu", { level: "group", members: ["yi", "jia"] }),
      city("jia"),
    ],
    people: [post("limou", undefined), post("wangmou", "yi"), post("zhaomou", "yi")],
    mechanisms: [mechanism("m-yi", { city: "yi" }), mechanism("m-jia")],
    speeches: [record("speeches", "a", { cities: ["yi", "jia"] })],
    cases: [record("cases", "b", { cities: ["yi"], figures: [figure("f"), figure("g", { city: "jia" })] })],
    "same-names": [
      sameName("sanyou", [
        { city: "yi", meaning: "甲" },
        { city: "yi", meaning: "乙" },
      ]),
    ],
  });
  const yi = pick(archive.cities, "yi");

  test("按层级排列，同级按编号", () => {
    expect(ids(archive.cities)).toEqual(["jia", "bing", "yi", "zu"]);
  });

  test("知道自己的机制、记录、人物、数字、同名异义", () => {
    expect(ids(yi.mechanisms)).toEqual(["m-yi"]);
    expect(ids(yi.records)).toEqual(["a", "b"]);
    expect(ids(yi.people)).toEqual(["wangmou", "zhaomou"]);
    expect(ids(yi.figures)).toEqual(["b/f"]);
    expect(ids(yi.sameNames)).toEqual(["sanyou"]);
  });

  test("数字写明是另一座城市的，归那座城市", () => {
    expect(ids(pick(archive.cities, "jia").figures)).toEqual(["b/g"]);
  });

  test("上下级、协作组两头都认", () => {
    expect(yi.parent?.id).toBe("jia");
    expect(ids(pick(archive.cities, "jia").children)).toEqual(["bing", "yi"]);
    expect(ids(pick(archive.cities, "zu").members)).toEqual(["yi", "jia"]);
    expect(ids(yi.groups)).toEqual(["zu"]);
    expect(yi.level.name).toBe("县");
  });

  test("没有单位所在城市的人物，哪座城市也不归", () => {
    expect(pick(archive.people, "limou").cities).toEqual([]);
  });
});

describe("机制之间", () => {
  const archive = archiveOf({
    mechanisms: [
      mechanism("da", { related: ["xiao", "bang", "jiu", "yuan"] }),
      mechanism("xiao", { partOf: ["da"] }),
      mechanism("bang", { supports: ["da"] }),
      mechanism("jiu", { status: "replaced" }),
      mechanism("xin", { replaces: ["jiu"], related: ["yuan"] }),
      mechanism("yuan", { related: ["da", "xin"] }),
    ],
  });
  const at = (id: string) => pick(archive.mechanisms, id);

  test.each([
    ["partOf", "xiao", ["da"]],
    ["parts", "da", ["xiao"]],
    ["supports", "bang", ["da"]],
    ["supportedBy", "da", ["bang"]],
    ["replaces", "xin", ["jiu"]],
    ["replacedBy", "jiu", ["xin"]],
  ] as const)("%s 两头都认：%s", (relation, id, expected) => {
    expect(ids(at(id)[relation])).toEqual(expected);
  });

  test.each([
    ["da", ["jiu", "yuan"]],
    ["jiu", ["da"]],
    ["yuan", ["da", "xin"]],
    ["xin", ["yuan"]],
    ["xiao", []],
    ["bang", []],
  ])("相关是双向的，不重复，有更近的关系就不再列：%s", (id, expected) => {
    expect(ids(at(id).related).sort()).toEqual(expected);
  });

  test("类别、形态、提出者、地址", () => {
    const { mechanisms } = archiveOf({ mechanisms: [mechanism("m", { proposer: "yi", status: "proposed" })] });
    const m = pick(mechanisms, "m");
    expect(m.category.term.name).toBe("区域协作");
    expect(ids(m.category.mechanisms)).toEqual(["m"]);
    expect(m.form.name).toBe("平台");
    expect(m.proposer?.id).toBe("yi");
    expect(m.url).toBe("/mechanisms/m/");
  });
});

describe("记录", () => {
  const day = (value: string) => ({ value, precision: "day", basis: "printed" });

  test.each([
    ["speeches", "/speeches/2021/x/"],
    ["reports", "/reports/2021/x/"],
    ["visits", "/visits/2021/x/"],
    ["cases", "/cases/2021/x/"],
    ["features", "/features/2021/x/"],
    ["editor-notes", "/bulletins/kan/#x"],
  ] as const)("%s 的地址", (name, url) => {
    expect(pick(archiveOf({ [name]: [record(name, "x")] }).records, "x").url).toBe(url);
  });

  test("新的在前；精度不同时，粗的排在同一时段细的之后，同一天按编号", () => {
    const dated = (id: string, value: string, precision: string, part?: string) =>
      record("cases", id, { date: { value, precision, basis: "printed", part } });
    const { records } = archiveOf({
      cases: [
        dated("y2022", "2022", "year"),
        dated("or-earlier", "2021", "year-or-earlier"),
        dated("y2021", "2021", "year"),
        dated("late", "2021", "year", "late"),
        dated("second", "2021", "year", "second-half"),
        dated("first", "2021", "year", "first-half"),
        dated("jan-day", "2021-01-05", "day"),
        dated("may", "2021-05", "month"),
        dated("may-range", "2021-05-07/2021-05-08", "range"),
        dated("may-b", "2021-05-07", "day"),
        dated("may-a", "2021-05-07", "day"),
        dated("may-minute", "2021-05-07T09:00", "minute"),
        dated("dec-day", "2020-12-31", "day"),
      ],
    });
    expect(ids(records)).toEqual([
      "y2022",
      "late",
      "second",
      "may-minute",
      "may-a",
      "may-b",
      "may-range",
      "may",
      "first",
      "jan-day",
      "y2021",
      "or-earlier",
      "dec-day",
    ]);
  });

  test("上一篇、下一篇照会刊的目次，跳过编者按，不跨会刊", () => {
    const archive = archiveOf({
      bulletins: [bulletin(["an1", "c", "an2", "a", "b"]), bulletin(["z"], {}, "bie")],
      cases: [
        record("cases", "a"),
        record("cases", "b", { date: day("2023-01-01") }),
        record("cases", "z", { bulletin: "bie" }),
      ],
      reports: [record("reports", "c")],
      "editor-notes": [record("editor-notes", "an1"), record("editor-notes", "an2")],
    });
    const around = Object.fromEntries(archive.records.map(({ id, previous, next }) => [id, [previous?.id, next?.id]]));
    expect(around).toEqual({
      c: [undefined, "a"],
      a: ["c", "b"],
      b: ["a", undefined],
      an1: [undefined, undefined],
      an2: [undefined, undefined],
      z: [undefined, undefined],
    });
    expect(ids(pick(archive.bulletins, "kan").contents)).toEqual(["an1", "c", "an2", "a", "b"]);
  });

  test("人物记着每一次出现和当时的职务", () => {
    const archive = archiveOf({
      speeches: [record("speeches", "a")],
      cases: [
        record("cases", "b", {
          date: day("2022-01-01"),
          people: [{ person: "limou", as: "mentioned", role: "主席" }],
        }),
      ],
    });
    const appearances = pick(archive.people, "limou").appearances;
    expect(appearances.map(({ record: { id }, as, role }) => [id, as, role])).toEqual([
      ["b", "mentioned", "主席"],
      ["a", "speaker", "委员"],
    ]);
    expect(pick(archive.records, "a").people[0]?.person.id).toBe("limou");
  });

  test("专题、机制知道说到它的记录", () => {
    const archive = archiveOf({
      mechanisms: [mechanism("m", { topics: ["quyu-xietong"] })],
      cases: [record("cases", "a", { mechanisms: ["m"], topics: ["quyu-xietong"] })],
    });
    expect(ids(pick(archive.mechanisms, "m").records)).toEqual(["a"]);
    const topic = pick(archive.topics, "quyu-xietong");
    expect([ids(topic.records), ids(topic.mechanisms), topic.url]).toEqual([["a"], ["m"], "/topics/quyu-xietong/"]);
    expect(pick(archive.topics, "zhuanmen-xieshang").records).toEqual([]);
  });
});

describe("草稿和撤回", () => {
  const common = {
    mechanisms: ["m"],
    people: [{ person: "limou", as: "mentioned", role: "委员" }],
    figures: [figure("f", { mechanism: "m" })],
    annotations: [{ kind: "count", text: "来源前后不一，本刊照录。" }],
  };
  const hidden = (state: string): Collections => ({
    mechanisms: [mechanism("m")],
    cases: [
      record("cases", "cang", {
        ...common,
        state,
        ...(state === "withdrawn" && { withdrawn: { date: "2024-07-01", reason: "不实。" } }),
      }),
      record("cases", "a", { related: ["cang"], mechanisms: ["m"] }),
      record("cases", "b"),
    ],
  });
  /** 列出档案里一切清单中的记录和数字。 */
  const listed = (archive: ReturnType<typeof archiveOf>) =>
    new Set([
      ...ids(archive.records),
      ...archive.cities.flatMap((node) => [...ids(node.records), ...ids(node.figures)]),
      ...archive.topics.flatMap(({ records }) => ids(records)),
      ...archive.mechanisms.flatMap((node) => [...ids(node.records), ...ids(node.figures)]),
      ...archive.bulletins.flatMap(({ contents }) => ids(contents)),
      ...archive.people.flatMap(({ appearances }) => appearances.map(({ record: { id } }) => id)),
      ...archive.records.flatMap(({ related, previous, next }) => ids([...related, previous ?? [], next ?? []].flat())),
      ...ids(archive.figures),
      ...archive.annotations.map(({ owner }) => owner.id),
    ]);

  test.each(["draft", "withdrawn"])("%s 不进任何清单", (state) => {
    const all = listed(archiveOf(hidden(state)));
    expect([...all].filter((id) => id.startsWith("cang"))).toEqual([]);
    expect(all).toContain("a");
  });

  test("撤回的另有说明页；草稿没有", () => {
    const archive = archiveOf(hidden("withdrawn"));
    expect(archive.withdrawn.map(({ id, url, withdrawn }) => [id, url, withdrawn])).toEqual([
      ["cang", "/cases/2021/cang/", true],
    ]);
    expect(archiveOf(hidden("draft")).withdrawn).toEqual([]);
  });

  test("撤回的一篇不断开上一篇、下一篇", () => {
    const archive = archiveOf({ ...hidden("withdrawn"), bulletins: [bulletin(["a", "cang", "b"])] });
    expect(pick(archive.records, "a").next?.id).toBe("b");
    expect(pick(archive.records, "b").previous?.id).toBe("a");
  });

  test("预览时草稿同别的记录一样", () => {
    const all = listed(archiveOf(hidden("draft"), { drafts: true }));
    expect(all).toContain("cang");
    expect(all).toContain("cang/f");
  });

  test("已更正的照常列出", () => {
    const corrections = [{ date: "2024-06-30", text: "改一个字。", reason: "原件如此。" }];
    const { records } = archiveOf({ cases: [record("cases", "a", { state: "corrected", corrections })] });
    expect(ids(records)).toEqual(["a"]);
  });
});

describe("数字", () => {
  const restated: Collections = {
    mechanisms: [mechanism("m", { figures: [figure("z", { sameAs: "a/x" }), figure("own")] })],
    cases: [
      record("cases", "a", { figures: [figure("x", { mechanism: "m" })] }),
      record("cases", "b", { figures: [figure("y", { mechanism: "m", sameAs: "a/x" })] }),
    ],
    "editor-notes": [record("editor-notes", "an", { figures: [figure("n")] })],
  };
  const archive = archiveOf(restated);

  test("地址指到说到它的那一处", () => {
    const urls = Object.fromEntries(
      archive.figures.flatMap(({ statements }) => statements).map(({ id, url }) => [id, url]),
    );
    expect(urls).toEqual({
      "a/x": "/cases/2021/a/#fig-x",
      "b/y": "/cases/2021/b/#fig-y",
      "an/n": "/bulletins/kan/#fig-an-n",
      "m/z": "/mechanisms/m/#fig-z",
      "m/own": "/mechanisms/m/#fig-own",
    });
  });

  test("几处说到的同一个数字，机制和城市里只算一次", () => {
    expect(ids(pick(archive.mechanisms, "m").figures)).toEqual(["a/x", "m/own"]);
    expect(ids(pick(archive.cities, "jia").figures).sort()).toEqual(["a/x", "an/n", "m/own"]);
  });

  test("复述的那一处知道原来的那一处", () => {
    const original = pick(archive.figures, "a/x");
    expect(original.sameAs).toBeUndefined();
    expect(ids(original.statements).sort()).toEqual(["a/x", "b/y", "m/z"]);
    expect(pick(archive.records, "b").stated[0]?.sameAs).toBe(original);
    expect(pick(archive.mechanisms, "m").stated[0]?.sameAs).toBe(original);
  });

  test("总表里只算一次", () => {
    expect(ids(archive.figures).sort()).toEqual(["a/x", "an/n", "m/own"]);
  });

  test("每一页列出自己说到的数字，复述的也列", () => {
    expect(ids(pick(archive.records, "b").stated)).toEqual(["b/y"]);
    expect(ids(pick(archive.mechanisms, "m").stated)).toEqual(["m/z", "m/own"]);
  });

  test("原来的那一处撤回了，复述的那一处仍然算一次", () => {
    const [a, b] = [
      record("cases", "a", {
        figures: [figure("x")],
        state: "withdrawn",
        withdrawn: { date: "2024-07-01", reason: "不实。" },
      }),
      record("cases", "b", { figures: [figure("y", { sameAs: "a/x" })] }),
    ];
    expect(ids(pick(archiveOf({ cases: [a, b] }).cities, "jia").figures)).toEqual(["b/y"]);
  });
});

describe("会刊、同名异义、编辑注", () => {
  test("会刊新的在前，同日按编号", () => {
    const dated = (id: string, value: string) =>
      bulletin(["a"], { date: { value, precision: "year", basis: "printed" } }, id);
    const { bulletins } = archiveOf({ bulletins: [dated("b", "2020"), dated("c", "2021"), dated("a", "2020")] });
    expect(bulletins.map(({ id, year, url }) => [id, year, url])).toEqual([
      ["c", "2021", "/bulletins/c/"],
      ["a", "2020", "/bulletins/a/"],
      ["b", "2020", "/bulletins/b/"],
    ]);
  });

  test("同名异义：同一座城市、同一条机制说两次，只列一次", () => {
    const archive = archiveOf({
      mechanisms: [mechanism("m")],
      "same-names": [
        sameName("sanyou", [
          { city: "jia", mechanism: "m", meaning: "甲" },
          { city: "jia", mechanism: "m", meaning: "乙" },
        ]),
      ],
    });
    expect(ids(pick(archive.mechanisms, "m").sameNames)).toEqual(["sanyou"]);
    expect(archive.sameNames[0]?.meanings.map(({ mechanism: m, meaning }) => [m?.id, meaning])).toEqual([
      ["m", "甲"],
      ["m", "乙"],
    ]);
  });

  test("编辑注汇总各处，连同题名和城市", () => {
    const annotations = [{ kind: "count", text: "来源前后不一，本刊照录。" }];
    const archive = archiveOf({
      cities: [city("jia", { annotations }), city("yi"), city("bing")],
      mechanisms: [mechanism("m", { city: "yi", annotations })],
      cases: [record("cases", "a", { annotations, cities: ["yi", "bing"] })],
    });
    expect(archive.annotations.map(({ title, cities }) => [title, ids(cities)])).toEqual([
      ["a", ["yi", "bing"]],
      ["m", ["yi"]],
      ["jia市", ["jia"]],
    ]);
  });
});

describe("相近和相关", () => {
  test("别处的机制只取别的城市、同一类别，名称越像越靠前", () => {
    const station = (id: string, where: string, name: string, category = "lianxi-qunzhong") =>
      mechanism(id, { city: where, name, category });
    const { mechanisms } = archiveOf({
      mechanisms: [
        station("a", "jia", "委员工作站"),
        station("b", "yi", "委员工作站"),
        station("c", "bing", "委员流动工作站点"),
        station("same-city", "jia", "委员工作站分站"),
        station("other-kind", "yi", "委员工作站", "xieshang-pingtai"),
        station("unlike", "yi", "提案督办"),
      ],
    });
    expect(ids(pick(mechanisms, "a").elsewhere)).toEqual(["b", "c"]);
    expect(pick(mechanisms, "unlike").elsewhere).toEqual([]);
    expect(pick(mechanisms, "other-kind").elsewhere).toEqual([]);
  });

  test("别名也算，最多六条", () => {
    const many = ["yi", "bing"].flatMap((where) =>
      Array.from({ length: 4 }, (_, i) => mechanism(`${where}-${i}`, { city: where, aliases: ["委员工作站"] })),
    );
    const { mechanisms } = archiveOf({ mechanisms: [mechanism("a", { name: "委员工作站" }), ...many] });
    expect(pick(mechanisms, "a").elsewhere).toHaveLength(6);
  });

  test("相关的记录：编辑指定的在前，没有自己，不重复", () => {
    const { records } = archiveOf({
      mechanisms: [mechanism("m")],
      cases: [
        record("cases", "a", { related: ["c"], mechanisms: ["m"] }),
        record("cases", "b", { mechanisms: ["m"] }),
        record("cases", "c", { mechanisms: ["m"] }),
      ],
    });
    expect(ids(pick(records, "a").related)).toEqual(["c", "b"]);
  });

  test("共有的机制越少人说到，越相关", () => {
    const { records } = archiveOf({
      mechanisms: [mechanism("chang"), mechanism("han")],
      cases: [
        record("cases", "a", { mechanisms: ["chang", "han"] }),
        ...["b", "c", "d"].map((id) => record("cases", id, { mechanisms: ["chang"] })),
        record("cases", "z", { mechanisms: ["han"] }),
      ],
    });
    expect(ids(pick(records, "a").related)).toEqual(["z", "b", "c", "d"]);
  });
});

describe("纯函数", () => {
  const given: Collections = {
    mechanisms: [mechanism("m2", { related: ["m1"] }), mechanism("m1", { figures: [figure("f")] })],
    cases: ["c", "a", "b"].map((id) => record("cases", id, { mechanisms: ["m1"], figures: [figure("f")] })),
    speeches: [record("speeches", "d")],
    bulletins: [bulletin(["d", "c", "b", "a"])],
  };
  const summary = (archive: ReturnType<typeof archiveOf>) =>
    JSON.stringify([
      ...[archive.cities, archive.mechanisms, archive.records].map((nodes) =>
        nodes.map((node) => [node.url, ids("figures" in node ? node.figures : node.stated)]),
      ),
      archive.records.map((node) => [ids(node.related), node.previous?.id, node.next?.id]),
      archive.mechanisms.map((node) => [ids(node.related), ids(node.elsewhere), ids(node.records)]),
      ids(archive.figures),
    ]);

  test("同样的内容得到同样的档案，文件的先后不相干", () => {
    const forward = collected(given);
    const backward = {
      ...forward,
      collections: Object.fromEntries(
        Object.entries(forward.collections).map(([name, items]) => [name, [...items].reverse()]),
      ) as unknown as typeof forward.collections,
    };
    expect(summary(buildArchive(forward))).toBe(summary(buildArchive(forward)));
    expect(summary(buildArchive(backward))).toBe(summary(buildArchive(forward)));
  });

  test("不改动原料", () => {
    const material = collected(given);
    const before = JSON.stringify(material);
    buildArchive(material);
    expect(JSON.stringify(material)).toBe(before);
  });

  test("没有内容也成立", () => {
    const archive = archiveOf({ bulletins: [] });
    expect([archive.records, archive.figures, archive.bulletins]).toEqual([[], [], []]);
    expect(archive.sources.get("huibian")?.name).toBe("甲乙政协工作汇编");
  });
});
