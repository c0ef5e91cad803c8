import { describe, expect, test } from "vitest";
import { cells } from "../text/csv-cells.ts";
import { data, page, pages, read } from "./built-site.ts";

interface Item {
  id: string;
  type: string;
  title: string;
  url: string;
  cities: { id: string; name: string }[];
}

const names = ["records", "mechanisms", "cities", "people", "bulletins", "figures", "same-names", "topics"];
const addresses = new Set(pages.map(({ url }) => url));

describe("开放数据", () => {
  test.each(names)("%s.json 的每一项都有编号、类型、标题、有效地址和城市，编号不重复", (name) => {
    const items = data<Item>(name);
    expect(items.length).toBeGreaterThan(0);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    const faulty = items.filter(
      ({ id, type, title, url, cities }) =>
        !id || !type || !title || !addresses.has(url.replace(/#.*/, "")) || !Array.isArray(cities),
    );
    expect(faulty.map(({ id }) => id)).toEqual([]);
  });

  test.each(names)("%s 的 CSV 一项一行，各行一样长", (name) => {
    const [head = [], ...rows] = cells(read(`data/${name}.csv`));
    expect(rows.map(([id]) => id)).toEqual(data<Item>(name).map(({ id }) => id));
    expect(rows.filter((row) => row.length !== head.length)).toEqual([]);
  });

  test("CSV 没有一格会被表格软件当公式算", () => {
    const formulas = names.flatMap((name) =>
      cells(read(`data/${name}.csv`))
        .flat()
        .filter((text) => /^[=+@\t\r]|^-(?!\d+(?:\.\d+)?$)/.test(text)),
    );
    expect(formulas).toEqual([]);
  });

  test("清单列着每一个文件和条数，页面上都链得到", () => {
    const manifest = JSON.parse(read("data/datapackage.json")) as { resources: { path: string; rows: number }[] };
    const { $ } = page("/data/");
    const linked = new Set(
      $("main a")
        .map((_, link) => $(link).attr("href"))
        .get(),
    );
    expect(manifest.resources.length).toBe(names.length * 3);
    for (const { path, rows } of manifest.resources) {
      expect(rows, path).toBe(data(path.replace(/\..*/, "")).length);
      expect(linked.has(`/data/${path}`), path).toBe(true);
    }
  });

  test("每条记录的网页旁边有一份 JSON，说的是同一条，段落锚点都在", () => {
    const records = data<Item>("records").filter(({ type }) => type !== "editor-note");
    expect(records.length).toBeGreaterThan(0);
    for (const { url } of records) {
      const { $ } = page(url);
      expect($('link[rel="alternate"][type="application/json"]').attr("href"), url).toBe(`${url}index.json`);
      const document = JSON.parse(read(`${url.slice(1)}index.json`)) as {
        canonical: string;
        paragraphs: { anchor: string; text: string }[];
      };
      expect($('link[rel="canonical"]').attr("href"), url).toBe(document.canonical);
      expect(document.paragraphs.length, url).toBeGreaterThan(0);
      expect(
        document.paragraphs.filter(({ anchor }) => $(`#${anchor}`).length !== 1),
        url,
      ).toEqual([]);
    }
  });

  test("指向别的集合的编号都在", () => {
    const known = Object.fromEntries(names.map((name) => [name, new Set(data<Item>(name).map(({ id }) => id))]));
    const references: Record<string, Record<string, string>> = {
      records: { topics: "topics", mechanisms: "mechanisms", figures: "figures", related: "records" },
      mechanisms: {
        partOf: "mechanisms",
        supports: "mechanisms",
        replaces: "mechanisms",
        related: "mechanisms",
        elsewhere: "mechanisms",
        records: "records",
        figures: "figures",
      },
      cities: { members: "cities", mechanisms: "mechanisms", records: "records", people: "people", figures: "figures" },
      bulletins: { contents: "records" },
      topics: { records: "records", mechanisms: "mechanisms" },
    };
    const dangling = Object.entries(references).flatMap(([name, fields]) =>
      data<Record<string, string[]> & { id: string }>(name).flatMap((item) =>
        Object.entries(fields).flatMap(([field, target]) =>
          (item[field] ?? []).filter((id) => !known[target]?.has(id)).map((id) => `${name}/${item.id}.${field}: ${id}`),
        ),
      ),
    );
    expect(dangling).toEqual([]);
  });
});

describe("第一期出版物", () => {
  const count = (type: string) => data<Item>("records").filter((item) => item.type === type).length;

  test("五期会刊，八十四条记录，各类条数与来源台账一致", () => {
    expect(data("bulletins")).toHaveLength(5);
    expect(data("records")).toHaveLength(84);
    expect(
      Object.fromEntries(
        ["speech", "report", "visit", "case", "feature", "editor-note"].map((type) => [type, count(type)]),
      ),
    ).toEqual({
      speech: 6,
      report: 9,
      visit: 25,
      case: 40,
      feature: 2,
      "editor-note": 2,
    });
  });

  test("三百二十八条机制，每条至少有一条记录说到它", () => {
    const mechanisms = data<Item & { records: string[] }>("mechanisms");
    expect(mechanisms).toHaveLength(328);
    expect(mechanisms.filter(({ records }) => records.length === 0).map(({ id }) => id)).toEqual([]);
  });

  test("数字写明主体、名目、数值、单位、时段、城市和出处", () => {
    const figures = data<
      Item & { subject: string; metric: string; value: number; unit: string; city: string; source: { id: string } }
    >("figures");
    const faulty = figures.filter(
      ({ subject, metric, value, unit, city, source }) =>
        !subject || !metric || typeof value !== "number" || !unit || !city || !source.id,
    );
    expect(faulty.map(({ id }) => id)).toEqual([]);
  });
});
