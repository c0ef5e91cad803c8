import { expect, test } from "vitest";
import { Catalogue, type CatalogueEntry, packCatalogue } from "../../src/search/catalogue.ts";

const entries: CatalogueEntry[] = [
  { key: 9, sort: "2021-05", facets: { 类型: ["发言"], 城市: ["甲市", "乙县"] } },
  { key: 4, sort: "", facets: { 类型: ["机制"], 城市: ["甲市"] } },
  { key: 7, sort: "2020", facets: { 类型: ["发言"] } },
];
const packed = packCatalogue(entries);
const catalogue = new Catalogue(JSON.parse(JSON.stringify(packed.catalogue)));

test("全部编号一个不少", () => {
  expect([...catalogue.keys].sort()).toEqual([4, 7, 9]);
});

test.each([
  [{}, [4, 7, 9]],
  [{ 类型: "发言" }, [7, 9]],
  [{ 类型: "发言", 城市: "甲市" }, [9]],
  [{ 城市: "没有的城市" }, []],
  [{ 没有的项: "甲市" }, []],
])("筛选 %j", (filters, expected) => {
  expect([...catalogue.matching(filters as Record<string, string>)].sort()).toEqual(expected);
});

test("各项的条数", () => {
  expect(catalogue.count([9, 4])).toEqual({ 类型: { 发言: 1, 机制: 1 }, 城市: { 甲市: 2, 乙县: 1 } });
  expect(catalogue.count([])).toEqual({});
});

test("日期和筛选项查得回来", () => {
  const sorted = (facets: Record<string, string[]>) =>
    Object.fromEntries(Object.entries(facets).map(([name, values]) => [name, values.toSorted()]));
  for (const { key, facets, sort } of entries) {
    expect(catalogue.facetsOf(key)).toEqual(sorted(facets));
    expect(packed.dates[catalogue.keys.indexOf(key)]).toBe(sort);
  }
  expect(catalogue.facetsOf(5)).toEqual({});
});

test("内容的次序不影响文件", () => {
  expect(packCatalogue(entries.toReversed())).toEqual(packed);
});
