import { describe, expect, test } from "vitest";
import type { FigureRow } from "../../src/exports/figure-rows.ts";
import { data, files, page, read } from "./built-site.ts";

interface Figure {
  id: string;
  url: string;
  value: number;
  bound: string;
  cities: { id: string }[];
}
const figures = data<Figure>("figures");

describe("总表", () => {
  test("几份数据合起来，就是公开数据里的全部数字", () => {
    const rows = files
      .filter((file) => /^figures\/rows\/\d+\.json$/.test(file))
      .flatMap((file) => JSON.parse(read(file)) as FigureRow[]);
    expect(rows.map(({ url }) => url).sort()).toEqual(figures.map(({ url }) => url).sort());
  });

  test("静态的总表一页一页列全，次序同数据", () => {
    const pages = files.filter((file) => /^figures\/(page\/\d+\/)?index\.html$/.test(file)).length;
    const listed = Array.from({ length: pages }, (_, index) =>
      page(index === 0 ? "/figures/" : `/figures/page/${index + 1}/`),
    ).flatMap(({ $ }) =>
      $("#figure-table .number a")
        .map((_, node) => $(node).attr("href"))
        .get(),
    );
    expect(listed).toEqual((JSON.parse(read("figures/rows/1.json")) as FigureRow[]).map(({ url }) => url));
  });

  test("筛选的表单里城市一座不少", () => {
    const { $ } = page("/figures/");
    const offered = $("#figure-city option")
      .map((_, node) => $(node).attr("value"))
      .get()
      .filter(Boolean);
    expect(new Set(offered)).toEqual(new Set(figures.flatMap(({ cities }) => cities.map(({ id }) => id))));
  });
});

describe("可以比较的数字", () => {
  const { $ } = page("/figures/compare/");
  const charts = $("figure.chart").toArray();

  test("画得成的有图有表，一行一座城市，数目通到说出它的那一句", () => {
    expect(charts.length).toBeGreaterThan(3);
    for (const chart of charts) {
      const rows = $("tbody tr", chart).toArray();
      expect(rows.length).toBeGreaterThan(1);
      for (const row of rows) {
        const url = $(".bar-cell a", row).attr("href");
        expect(figures.some((figure) => figure.url === url)).toBe(true);
      }
    }
  });

  test("同一张图里横条的长短同数目成正比", () => {
    for (const chart of charts) {
      const measured = $("tbody tr", chart)
        .toArray()
        .map((row) => ({
          figure: figures.find(({ url }) => url === $(".bar-cell a", row).attr("href")),
          width: Number.parseFloat($(".bar-solid", row).attr("width") ?? ""),
        }))
        .filter(({ figure }) => figure?.bound === "exact");
      const ratios = measured.map(({ figure, width }) => width / (figure?.value ?? 0));
      expect(Math.max(...ratios) / Math.min(...ratios)).toBeCloseTo(1, 1);
    }
  });

  test("图旁的话说到图里的每一座城市和每一个数目", () => {
    for (const chart of charts) {
      const caption = $("figcaption", chart).text();
      for (const row of $("tbody tr", chart).toArray()) {
        expect(caption).toContain($("th", row).text().trim());
        expect(caption).toContain($(".bar-cell a", row).text().trim().replace(/^每./, ""));
      }
    }
  });

  test("比不成的逐项写明理由，没有一处空着", () => {
    const sections = $("main > .section").toArray();
    expect(sections.length).toBeGreaterThan(charts.length);
    for (const section of sections) {
      const apart = $(".apart li", section).length;
      expect($("figure.chart", section).length + apart, $("h2", section).text()).toBeGreaterThan(0);
      const silent = $(".excluded tbody tr", section).filter((_, row) => $("td", row).last().text().trim() === "");
      expect(silent.length).toBe(0);
    }
  });
});
