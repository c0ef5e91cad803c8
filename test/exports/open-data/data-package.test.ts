import { expect, test } from "vitest";
import { dataPackage } from "../../../src/exports/open-data/data-package.ts";
import { dataFiles, dataText } from "../../../src/exports/open-data/files.ts";
import { archiveOf, record } from "../../archive/small-archive.ts";
import { cells } from "../../text/csv-cells.ts";

const archive = archiveOf({ cases: [record("cases", "a")] });
const manifest = dataPackage(archive);

test("名称、地址合乎 Data Package：小写、不重复、不越出文件夹", () => {
  const names = manifest.resources.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect([manifest.name, ...names].filter((name) => !/^[a-z0-9._-]+$/.test(name))).toEqual([]);
  expect(manifest.resources.filter(({ path }) => /^\/|\.\.|\\/.test(path))).toEqual([]);
  expect(manifest.licenses).toEqual([{ path: archive.site.licence.url, title: archive.site.licence.name }]);
});

test("有 SPDX 编号的，写进许可", () => {
  const site = { ...archive.site, licence: { ...archive.site.licence, spdx: "CC-BY-4.0" } };
  expect(dataPackage({ ...archive, site }).licenses[0]).toMatchObject({ name: "CC-BY-4.0" });
});

test("CSV 的 Table Schema 与表头逐栏相同", () => {
  const resources = manifest.resources.filter(({ format }) => format === "csv") as unknown as {
    path: string;
    type: string;
    schema: { fields: { name: string; type: string }[] };
  }[];
  expect(resources).toHaveLength(8);
  for (const { path, type, schema } of resources) {
    const file = dataFiles.find((candidate) => candidate.path === path);
    expect(type).toBe("table");
    expect(cells(file ? dataText(file, archive) : "")[0]).toEqual(schema.fields.map(({ name }) => name));
  }
  const figures = resources.find(({ path }) => path === "figures.csv");
  expect(figures?.schema.fields.filter(({ type }) => type === "number").map(({ name }) => name)).toEqual([
    "数值",
    "上端",
  ]);
});
