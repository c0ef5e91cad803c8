import { describe, expect, test } from "vitest";
import { figureComparisons } from "../../../src/archive/comparison/comparable-figures.ts";
import { archiveOf, city, figure, mechanism, record } from "../small-archive.ts";

const committee = (id: string) => ({ committee: { name: `${id}市政协`, aliases: [] } });
const places = [
  city("jia", committee("jia")),
  city("yi", committee("yi")),
  city("bing", committee("bing")),
  city("xian", { level: "county", parent: "jia", ...committee("xian") }),
];

/** 某城市某年的一篇案例说到的一个数字。 */
const stated = (place: string, changes: Record<string, unknown> = {}, year = "2021", id = place) =>
  record("cases", `${id}-anli`, {
    cities: [place],
    date: { value: year, precision: "year", basis: "printed" },
    figures: [figure(id, { subject: `${place}市政协`, ...changes })],
  });

function comparisons(...cases: ReturnType<typeof record>[]) {
  return figureComparisons(archiveOf({ cities: places, cases }).figures).map(
    ({ measure, comparable, excluded, reasons }) => ({
      measure,
      comparable: comparable.map(({ data }) => data.id),
      excluded: Object.fromEntries(excluded.map((each) => [each.figure.data.id, each.reasons])),
      reasons,
    }),
  );
}
const only = (...cases: ReturnType<typeof record>[]) => comparisons(...cases)[0];

const period = (value: string, precision = "year") => ({
  period: { text: value, date: { value, precision, basis: "printed" } },
});

describe("能比的", () => {
  test("名目、单位、性质、层级、主体的口径和时候都相同，多的在前", () => {
    expect(only(stated("jia", { value: 3 }), stated("yi", { value: 9 }))).toEqual({
      measure: "工作站",
      comparable: ["yi", "jia"],
      excluded: {},
      reasons: [],
    });
  });

  test("叫法不同而编辑写了同一个名目，也能比", () => {
    const found = comparisons(
      stated("jia", { metric: "会客厅", measure: "站点" }),
      stated("yi", { metric: "驿站", measure: "站点" }),
    );
    expect(found.map(({ measure, comparable }) => [measure, comparable])).toEqual([["站点", ["jia", "yi"]]]);
  });

  test("频次是定下的规矩，不论时候", () => {
    const yearly = { kind: "frequency", per: "年", unit: "次" };
    expect(only(stated("jia", { ...yearly, value: 9 }, "2015"), stated("yi", yearly, "2023"))?.comparable).toEqual([
      "jia",
      "yi",
    ]);
  });

  test("现有多少相差一年以内能比，没有写时段的按成文的年份", () => {
    expect(only(stated("jia", { ...period("2020"), value: 9 }, "2022"), stated("yi", {}, "2021"))?.comparable).toEqual([
      "jia",
      "yi",
    ]);
  });

  test("只在一座城市有的不列", () => {
    expect(comparisons(stated("jia"), stated("jia", { value: 6 }, "2021", "again"))).toEqual([]);
  });
});

describe("不能比的，写明理由", () => {
  const pair = [stated("jia"), stated("yi")];

  test.each<[string, Record<string, unknown>, string[]]>([
    ["单位不同", { unit: "处" }, ["unit"]],
    ["计划不同现有的比", { kind: "plan", ...period("2021") }, ["kind"]],
    ["频次不同总数比", { kind: "frequency", per: "年" }, ["per", "kind"]],
    ["连下级在内的不同本级的比", { subject: "bing全市政协" }, ["scope"]],
    ["时段写了而落不到年月上", { period: { text: "两年来" } }, ["unknown-time"]],
    ["相隔几年", period("2015"), ["time"]],
  ])("%s", (_, changes, reasons) => {
    const found = only(...pair, stated("bing", changes));
    expect(found?.comparable).toEqual(["jia", "yi"]);
    expect(found?.excluded).toEqual({ bing: reasons });
  });

  test("层级不同", () => {
    expect(only(...pair, stated("xian"))?.excluded).toEqual({ xian: ["level"] });
  });

  test("同一座城市有两个，只留近的", () => {
    const found = only(...pair, stated("jia", { value: 2 }, "2020", "old"));
    expect(found?.comparable).toEqual(["jia", "yi"]);
    expect(found?.excluded).toEqual({ old: ["same-city"] });
  });

  test("成效要起止相同，差一点也不行", () => {
    const outcome = { kind: "outcome" };
    const found = only(
      stated("jia", { ...outcome, ...period("2020") }),
      stated("yi", { ...outcome, ...period("2020/2021", "range") }),
    );
    expect(found).toMatchObject({ comparable: [], reasons: ["time"] });
  });

  test("成效没有写时段，就无从比：不拿成文的日期替它猜", () => {
    const outcome = { kind: "outcome" };
    expect(only(stated("jia", outcome), stated("yi", outcome))).toMatchObject({
      comparable: [],
      reasons: ["unknown-time"],
    });
  });

  test("一个也比不成的，差在哪里都写上", () => {
    expect(only(stated("jia", { unit: "处" }), stated("xian", {}, "2010"))).toMatchObject({
      comparable: [],
      reasons: ["unit", "level", "time"],
    });
  });
});

test("机制自己的正文没有日期，没有写时段的就不知道是什么时候", () => {
  const own = (id: string, place: string) =>
    mechanism(id, { city: place, figures: [figure(id, { subject: `${place}市政协` })] });
  const { figures } = archiveOf({ cities: places, mechanisms: [own("m", "jia"), own("n", "yi")] });
  expect(figureComparisons(figures)[0]).toMatchObject({ comparable: [], reasons: ["unknown-time"] });
});

test("画得成图的在前，城市多的更前", () => {
  const found = comparisons(
    stated("jia", { metric: "一" }, "2021", "a1"),
    stated("xian", { metric: "一" }, "2021", "a2"),
    stated("jia", { metric: "二" }, "2021", "b1"),
    stated("yi", { metric: "二" }, "2021", "b2"),
    stated("jia", { metric: "三" }, "2021", "c1"),
    stated("yi", { metric: "三" }, "2021", "c2"),
    stated("bing", { metric: "三" }, "2021", "c3"),
  );
  expect(found.map(({ measure }) => measure)).toEqual(["三", "二", "一"]);
});
