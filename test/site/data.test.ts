import { describe, expect, test } from "vitest";
import { data, pages } from "./built-site.ts";

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
