import { createHash } from "node:crypto";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { cells } from "../text/csv-cells.ts";
import { data, page, pages, read, readBytes } from "./built-site.ts";

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

  test.each(names)("%s 合于公布的 JSON Schema；JSON Lines 同 JSON 一样，CSV 一项一行", (name) => {
    const ajv = new Ajv2020();
    addFormats.default(ajv);
    const validate = ajv.compile(JSON.parse(read(`data/schemas/${name}.schema.json`)));
    const items = data(name);
    expect(validate(items), ajv.errorsText(validate.errors)).toBe(true);
    const lines = read(`data/${name}.jsonl`).trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toEqual(items);
    const [head = [], ...rows] = cells(read(`data/${name}.csv`));
    expect(rows.map(([id]) => id)).toEqual(items.map(({ id }) => id));
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

  test("清单和校验和与发布的文件一致，页面上都链得到", () => {
    const manifest = JSON.parse(read("data/datapackage.json")) as {
      resources: { path: string; bytes: number; rows: number; hash: string }[];
    };
    const linked = new Set(
      page("/data/")
        .$("main a")
        .map((_, link) => page("/data/").$(link).attr("href"))
        .get(),
    );
    expect(manifest.resources.length).toBe(names.length * 3);
    for (const { path, bytes, hash, rows } of manifest.resources) {
      const content = readBytes(`data/${path}`);
      expect(content.length, path).toBe(bytes);
      expect(`sha256:${createHash("sha256").update(content).digest("hex")}`, path).toBe(hash);
      expect(rows, path).toBe(data(path.replace(/\..*/, "")).length);
      expect(linked.has(`/data/${path}`), path).toBe(true);
    }
    for (const line of read("data/SHA256SUMS").trimEnd().split("\n")) {
      const [digest, path = ""] = line.split("  ");
      expect(
        createHash("sha256")
          .update(readBytes(`data/${path}`))
          .digest("hex"),
        path,
      ).toBe(digest);
    }
  });

  test("每条记录的网页旁边有一份 JSON，网页指向它，合于公布的 JSON Schema，段落锚点都在", () => {
    const ajv = new Ajv2020();
    addFormats.default(ajv);
    const validate = ajv.compile(JSON.parse(read("data/schemas/record-document.schema.json")));
    const records = data<Item>("records").filter(({ type }) => type !== "editor-note");
    expect(records.length).toBeGreaterThan(0);
    for (const { url } of records) {
      const { $ } = page(url);
      expect($('link[rel="alternate"][type="application/json"]').attr("href"), url).toBe(`${url}index.json`);
      const document = JSON.parse(read(`${url.slice(1)}index.json`)) as {
        canonical: string;
        paragraphs: { anchor: string; text: string }[];
      };
      expect(validate(document), `${url} ${ajv.errorsText(validate.errors)}`).toBe(true);
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
