import { describe, expect, test } from "vitest";
import { address, pageRecordTypes } from "../../src/archive/addresses.ts";
import { compareDates, sortKey, startOf, yearOf } from "../../src/archive/dates.ts";
import { groupBy } from "../../src/archive/group.ts";
import { groupedPages } from "../../src/archive/grouped-pages.ts";
import { recordListPages } from "../../src/archive/list-pages.ts";
import { paginate } from "../../src/archive/paginate.ts";
import type { DatedValue } from "../../src/schemas/date.ts";
import { archiveOf, ids, record } from "./small-archive.ts";

describe("分页", () => {
  test.each([
    [0, [0]],
    [1, [1]],
    [2, [2]],
    [3, [2, 1]],
    [4, [2, 2]],
  ])("%i 条，一页两条", (length, sizes) => {
    const items = Array.from({ length }, (_, i) => i);
    const pages = paginate(items, 2);
    expect(pages.map((page) => page.items.length)).toEqual(sizes);
    expect(pages.flatMap((page) => page.items)).toEqual(items);
    expect(pages.map(({ number }) => number)).toEqual(sizes.map((_, i) => i + 1));
    expect(pages.every(({ total }) => total === sizes.length)).toBe(true);
  });

  test("默认一页五十条", () => {
    expect(paginate(Array(51).fill(0)).map(({ items }) => items.length)).toEqual([50, 1]);
  });
});

describe("分组的清单分页", () => {
  const group = (id: string, length: number) => ({
    id,
    name: id.toUpperCase(),
    items: Array.from({ length }, (_, i) => `${id}${i}`),
  });

  test("一组可以跨页，各组开头在哪一页都说得出，一条不多一条不少", () => {
    const groups = [group("a", 3), group("b", 2), group("c", 1)];
    const pages = groupedPages(groups, "/x/", 2);
    expect(pages.map((page) => page.groups.map(({ id, items, count }) => [id, items.length, count]))).toEqual([
      [["a", 2, 3]],
      [
        ["a", 1, 3],
        ["b", 1, 2],
      ],
      [
        ["b", 1, 2],
        ["c", 1, 1],
      ],
    ]);
    expect(pages.flatMap((page) => page.groups.flatMap(({ items }) => items))).toEqual(
      groups.flatMap(({ items }) => items),
    );
    for (const { places } of pages)
      expect(places).toEqual([
        { name: "A", count: 3, url: "/x/#a" },
        { name: "B", count: 2, url: "/x/page/2/#b" },
        { name: "C", count: 1, url: "/x/page/3/#c" },
      ]);
  });

  test("一条也没有，也有一页", () => {
    expect(groupedPages([], "/x/").map(({ page, groups, places }) => [page.total, groups, places])).toEqual([
      [1, [], []],
    ]);
  });
});

describe("记录的列表页", () => {
  const day = (value: string) => ({ date: { value, precision: "day", basis: "printed" } });

  test("没有记录的类别也有一页，没有分年", () => {
    const pages = recordListPages([]);
    expect(pages.map(({ type, year, base, count, page }) => [type, year, base, count, page.total])).toEqual(
      pageRecordTypes.map((type) => [type, undefined, address.recordList(type), 0, 1]),
    );
  });

  test("全部的一组，分年的各一组，新的年份在前，编者按不列", () => {
    const { records } = archiveOf({
      cases: [record("cases", "a", day("2020-01-01")), record("cases", "b", day("2021-01-01"))],
      reports: [record("reports", "r")],
      "editor-notes": [record("editor-notes", "n")],
    });
    const pages = recordListPages(records).filter(({ type }) => type === "case");
    expect(pages.map(({ base, year, page }) => [base, year, ids(page.items)])).toEqual([
      ["/cases/", undefined, ["b", "a"]],
      ["/cases/2021/", "2021", ["b"]],
      ["/cases/2020/", "2020", ["a"]],
    ]);
    expect(pages[0]?.years).toEqual([
      { year: "2021", count: 1 },
      { year: "2020", count: 1 },
    ]);
    expect(recordListPages(records).flatMap(({ page }) => ids(page.items))).not.toContain("n");
  });

  test("多于一页时，每页都带同一个起始地址", () => {
    const { records } = archiveOf({ cases: Array.from({ length: 51 }, (_, i) => record("cases", `c${i}`)) });
    const pages = recordListPages(records).filter(({ type, year }) => type === "case" && year === undefined);
    expect(pages.map(({ base, count, page }) => [base, count, page.number, page.total])).toEqual([
      ["/cases/", 51, 1, 2],
      ["/cases/", 51, 2, 2],
    ]);
  });
});

describe("日期", () => {
  const at = (value: string, precision: DatedValue["precision"], part?: DatedValue["part"]): DatedValue => ({
    value,
    precision,
    basis: "printed",
    part,
  });

  test("从早到晚：不晚于某年、某年、年初、某月、某日、某时……", () => {
    const ordered = [
      at("2020", "year"),
      at("2021", "year-or-earlier"),
      at("2021", "year"),
      at("2021", "year", "early"),
      at("2021-02", "month"),
      at("2021-02-03", "day"),
      at("2021-02-03T08:00", "minute"),
      at("2021-02-04/2021-02-05", "range"),
      at("2021", "year", "first-half"),
      at("2021", "year", "second-half"),
      at("2021", "year", "late"),
      at("2022", "year-or-earlier"),
    ];
    expect([...ordered].reverse().sort(compareDates)).toEqual(ordered);
    expect(new Set(ordered.map(sortKey)).size).toBe(ordered.length);
  });

  test.each([
    [at("2021-05-07/2021-06-08", "range"), "2021-05-07", "2021"],
    [at("2021-05", "month"), "2021-05", "2021"],
    [at("2020", "year-or-earlier"), "2020", "2020"],
  ])("$value 的起点和年份", (date, start, year) => {
    expect([startOf(date), yearOf(date)]).toEqual([start, year]);
  });
});

test("分组保持先来后到", () => {
  expect(groupBy(["b1", "a1", "b2"], (text) => text[0])).toEqual([
    ["b", ["b1", "b2"]],
    ["a", ["a1"]],
  ]);
});

test("编者按的数字落在会刊的页面上", () => {
  expect(address.figure("/bulletins/kan/#an", "an-n")).toBe("/bulletins/kan/#fig-an-n");
});
