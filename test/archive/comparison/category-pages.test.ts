import { expect, test } from "vitest";
import { categoryGroups, categoryPages, cityAnchors } from "../../../src/archive/comparison/category-pages.ts";
import { archiveOf, mechanism } from "../small-archive.ts";

const several = (place: string, count: number) =>
  Array.from({ length: count }, (_, i) => mechanism(`${place}-${i}`, { city: place }));

const inCategory = (mechanisms: ReturnType<typeof mechanism>[]) => {
  const { cities, categories } = archiveOf({ mechanisms });
  const category = categories.find((each) => each.mechanisms.length > 0) ?? categories[0];
  if (!category) throw new Error("范例里没有类别");
  return { category, cities };
};

test("条数多的城市在前，一样多的照城市的次序", () => {
  const { category, cities } = inCategory([...several("yi", 1), ...several("bing", 2), ...several("jia", 1)]);
  const groups = categoryGroups(category, cities).map(({ city: { id }, mechanisms }) => [id, mechanisms.length]);
  const [first, ...rest] = groups;
  expect(first).toEqual(["bing", 2]);
  expect(rest).toEqual(cities.filter(({ id }) => id === "jia" || id === "yi").map(({ id }) => [id, 1]));
});

test("多了就分页，一座城市不拆开；每座城市的地址指到它所在的那一页", () => {
  const { category, cities } = inCategory([...several("jia", 100), ...several("yi", 90), ...several("bing", 20)]);
  expect(categoryPages(category, cities).map(({ items }) => items.map(({ city: { id } }) => id))).toEqual([
    ["jia"],
    ["yi", "bing"],
  ]);
  const urls = [...cityAnchors(category, cities)].map(([{ id }, url]) => [id, url]);
  expect(urls).toEqual([
    ["jia", `${category.url}#jia`],
    ["yi", `${category.url}page/2/#yi`],
    ["bing", `${category.url}page/2/#bing`],
  ]);
});

test("没有机制的类别也有一页", () => {
  const { category, cities } = inCategory([]);
  expect(categoryPages(category, cities)).toEqual([{ items: [], number: 1, total: 1 }]);
});
