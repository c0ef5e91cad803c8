import { describe, expect, test } from "vitest";
import type { Column } from "../../src/exports/column.ts";
import { data, files, page, pages, read } from "./built-site.ts";

interface Mechanism {
  id: string;
  title: string;
  url: string;
  category: string;
  cities: { id: string }[];
}
const mechanisms = data<Mechanism>("mechanisms");
const held = new Set(mechanisms.flatMap(({ cities }) => cities.map(({ id }) => id)));
const pairPages = pages.filter(
  ({ url }) => /^\/compare\/[^/]+\/[^/]+\/$/.test(url) && !url.startsWith("/compare/page/"),
);

describe("总表", () => {
  const { $ } = page("/compare/");

  test("有机制的城市一座一行，各格的数目加起来就是机制的总数", () => {
    const rows = $(".matrix tbody tr:not(.matrix-level)");
    expect(new Set(rows.map((_, row) => $(row).attr("id")).get())).toEqual(held);
    const counts = $(".matrix summary")
      .map((_, node) => Number(/\d+$/.exec($(node).text().trim())?.[0]))
      .get();
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(mechanisms.length);
  });

  test("每一格都带类别的名称，读屏的人听得出是哪一格", () => {
    const bare = $(".matrix summary").filter((_, node) => !/\p{Script=Han}/u.test($(node).text()));
    expect(bare.length).toBe(0);
  });
});

describe("成对比较", () => {
  test("每对都是有机制的两座城市，一座最多八对，从总表都进得去", () => {
    expect(pairPages.length).toBeGreaterThan(20);
    const taken = Map.groupBy(
      pairPages.flatMap(({ url }) => url.split("/").slice(2, 4)),
      (id) => id,
    );
    expect([...taken.keys()].filter((id) => !held.has(id))).toEqual([]);
    expect([...taken.values()].filter((list) => list.length > 8)).toEqual([]);
    const linked = new Set(
      page("/compare/")
        .$("#pairs a")
        .map((_, node) => page("/compare/").$(node).attr("href"))
        .get(),
    );
    expect(pairPages.filter(({ url }) => !linked.has(url))).toEqual([]);
  });

  test("一行一类，两边的机制都在", () => {
    for (const { url, $ } of pairPages) {
      const [a, b] = url.split("/").slice(2, 4);
      const both = mechanisms.filter(({ cities: [city] }) => city?.id === a || city?.id === b);
      const categories = new Set(both.map(({ category }) => category));
      const rows = $(".side-by-side tbody tr:has(ul) th[scope=row]")
        .map((_, node) => $(node).text())
        .get();
      expect(new Set(rows), url).toEqual(categories);
    }
  });
});

test("每座有机制的城市都有一份并排比较的数据，机制一条不少", () => {
  for (const id of held) {
    const column = JSON.parse(read(`compare/cities/${id}.json`)) as Column;
    const listed = column.categories.flatMap((category) => category.mechanisms.map(({ url }) => url));
    const own = mechanisms.filter(({ cities: [city] }) => city?.id === id).map(({ url }) => url);
    expect([...listed].sort(), id).toEqual(own.sort());
  }
  expect(files.filter((file) => /^compare\/cities\/.*\.json$/.test(file))).toHaveLength(held.size);
});

describe("类别页", () => {
  test("这一类的机制逐条列出，一条不少，各有形态、状态和提要", () => {
    for (const [category, own] of Map.groupBy(mechanisms, (mechanism) => mechanism.category)) {
      const { url, $ } = pages.find(({ $ }) => $("h1").text().startsWith(`${category}：`)) ?? page("/404.html");
      const rows = $(".mechanism-table tbody tr");
      const listed = rows.map((_, row) => $("th[scope=row] > a", row).attr("href")).get();
      expect([...listed].sort(), url).toEqual(own.map((mechanism) => mechanism.url).sort());
      const lacking = rows.filter(
        (_, row) =>
          $("th[scope=row] p", row).text() === "" ||
          $("td", row).eq(0).text() === "" ||
          $("td", row).eq(3).text() === "",
      );
      expect(lacking.length, url).toBe(0);
    }
  });
});
