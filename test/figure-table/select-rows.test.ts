import { describe, expect, test } from "vitest";
import type { FigureRow } from "../../src/exports/figure-rows.ts";
import { everything, parseSort, type TableState } from "../../src/figure-table/address.ts";
import { filterRows, sortRows } from "../../src/figure-table/select-rows.ts";

const row = (metric: string, changes: Partial<FigureRow> = {}): FigureRow => ({
  metric,
  text: "5个",
  value: 5,
  unit: "个",
  subject: "甲市政协",
  cities: ["jia"],
  kind: "structure",
  source: "一篇报告",
  url: "/reports/2021/a/#fig-a",
  ...changes,
});

const rows = [
  row("工作站", { period: "2020年", years: [2020, 2020], value: 31 }),
  row("批示", { unit: "次", value: 600, cities: ["yi", "jia"], kind: "outcome", period: "两年来" }),
  row("网格", { value: 317, period: "2019年至2021年", years: [2019, 2021], subject: "乙县" }),
  row("常委会", { unit: "次每年", value: 2, kind: "frequency" }),
];

const metrics = (list: readonly FigureRow[]) => list.map(({ metric }) => metric);
const filtered = (changes: Partial<TableState>) => metrics(filterRows(rows, { ...everything, ...changes }));

describe("筛选", () => {
  test("什么也没有选，一行不少", () => {
    expect(filtered({})).toEqual(metrics(rows));
  });

  test("一行有几座城市的，选哪一座都算", () => {
    expect(filtered({ city: "yi" })).toEqual(["批示"]);
    expect(filtered({ city: "jia" })).toContain("批示");
  });

  test("时段跨几年的，中间的年份也算；没有写的、落不到年份的各归各", () => {
    expect(filtered({ year: "2020" })).toEqual(["工作站", "网格"]);
    expect(filtered({ year: "vague" })).toEqual(["批示"]);
    expect(filtered({ year: "none" })).toEqual(["常委会"]);
  });

  test("几个词都要有，在哪一栏都行，全角半角不分", () => {
    expect(filtered({ query: "乙县 网" })).toEqual(["网格"]);
    expect(filtered({ query: "乙县 批示" })).toEqual([]);
    expect(filtered({ query: "２０２０" })).toEqual(["工作站"]);
  });

  test("几个筛选一起用", () => {
    expect(filtered({ city: "jia", kind: "structure", year: "2020", query: "工作" })).toEqual(["工作站"]);
  });
});

describe("排序", () => {
  const sorted = (sort: string) => metrics(sortRows(rows, parseSort(sort)));

  test("数目先按单位分开，同一单位的再比多少", () => {
    expect(sorted("-value")).toEqual(["网格", "工作站", "批示", "常委会"]);
    expect(sorted("value").slice(0, 2)).toEqual(["工作站", "网格"]);
  });

  test("时段落不到年份的总在最后，升降都一样", () => {
    expect(sorted("period").slice(0, 2)).toEqual(["网格", "工作站"]);
    expect(sorted("-period").slice(0, 2)).toEqual(["工作站", "网格"]);
  });

  test("不排就是原来的次序；按城市就是原来的次序和它的倒序", () => {
    expect(metrics(sortRows(rows, undefined))).toEqual(metrics(rows));
    expect(sorted("city")).toEqual(metrics(rows));
    expect(sorted("-city")).toEqual(metrics(rows).reverse());
  });

  test("次序相同的保持原来的先后，倒过来也是", () => {
    const same = [row("一", { subject: "甲" }), row("二", { subject: "甲" })];
    expect(metrics(sortRows(same, parseSort("-subject")))).toEqual(["一", "二"]);
  });
});
