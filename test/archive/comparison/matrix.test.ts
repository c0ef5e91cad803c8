import { describe, expect, test } from "vitest";
import { byLevel, matrixColumns, matrixPages, matrixRows } from "../../../src/archive/comparison/matrix.ts";
import { archiveOf, city, ids, mechanism } from "../small-archive.ts";

describe("总表", () => {
  const { cities, categories } = archiveOf({
    mechanisms: [mechanism("a1"), mechanism("a2"), mechanism("b1", { city: "yi" })],
  });
  const used = categories.filter((category) => category.mechanisms.length > 0);

  test("没有机制的城市和类别都不占地方", () => {
    expect(ids(matrixColumns(categories))).toEqual(ids(used));
    expect(
      matrixRows(cities, categories)
        .map((row) => row.city.id)
        .sort(),
    ).toEqual(["jia", "yi"]);
  });

  test("每一行的格子同列一一对应，合起来正是这座城市的全部机制", () => {
    for (const { city: own, cells } of matrixRows(cities, categories)) {
      expect(ids(cells.map(({ category }) => category))).toEqual(ids(used));
      expect(new Set(cells.flatMap(({ mechanisms }) => mechanisms))).toEqual(new Set(own.mechanisms));
    }
  });

  test("按层级分段，一段里的城市层级相同", () => {
    const sections = byLevel(matrixRows(cities, categories));
    expect(sections.flatMap(([, rows]) => rows)).toEqual(matrixRows(cities, categories));
    for (const [level, rows] of sections) expect(rows.every((row) => row.city.level === level)).toBe(true);
  });

  test("没有内容也有一页", () => {
    expect(matrixPages([])).toEqual([{ items: [], number: 1, total: 1 }]);
  });

  test("机制多了就分页，一座城市不拆开，一条也不丢", () => {
    const places = Array.from({ length: 9 }, (_, i) => city(`c${i}`));
    const many = archiveOf({
      cities: [city("jia"), city("yi"), ...places],
      mechanisms: places.flatMap(({ id }) =>
        Array.from({ length: 90 }, (_, i) => mechanism(`${id}-${i}`, { city: id })),
      ),
    });
    const pages = matrixPages(matrixRows(many.cities, many.categories));
    expect(pages.map(({ items }) => items.length)).toEqual([4, 4, 1]);
    expect(pages.flatMap(({ items }) => items.map((row) => row.city.id))).toEqual(places.map(({ id }) => id));
  });
});
