import { describe, expect, test } from "vitest";
import { adminConfig } from "../../src/editing/admin/config.ts";
import type { Widget } from "../../src/editing/admin/widgets.ts";
import { type Field, fieldsOf } from "../../src/editing/fields.ts";
import { collectionNames, collections, vocabularies } from "../../src/schemas/collections.ts";
import { site } from "../../src/schemas/site.ts";
import { siteSettings } from "../examples/publication.ts";

const settings = site.parse(siteSettings.data);
const config = adminConfig(settings);

/** 一级一级的字段名；正文不在 schemas 里。 */
const names = (widgets: readonly Widget[]): unknown[] =>
  widgets
    .filter(({ name }) => name !== "body")
    .map(({ name, fields }) => (fields ? [name, names(fields as Widget[])] : name));
const wanted = (fields: readonly Field[]): unknown[] =>
  fields.map((field) => {
    const inner = field.fields ?? field.item?.fields;
    return inner ? [field.name, wanted(inner)] : field.name;
  });
const flat = (widgets: readonly Widget[]): Widget[] =>
  widgets.flatMap((widget) => [widget, ...flat((widget.fields as Widget[] | undefined) ?? [])]);

const folders = config.collections.flatMap((collection) => ("folder" in collection ? [collection] : []));

describe("网页编辑器的设置", () => {
  test.each(collectionNames)("%s：字段一个不多、一个不少，次序相同，有短名和说明", (name) => {
    const found = folders.find((collection) => collection.name === name);
    expect(names(found?.fields ?? [])).toEqual(wanted(fieldsOf(collections[name].schema, name)));
    for (const widget of flat(found?.fields ?? [])) {
      expect(widget.label, widget.name).toMatch(/\p{Script=Han}/u);
      expect(widget.hint, widget.name).toMatch(/\p{Script=Han}/u);
    }
  });

  test("编号都从已有的里面挑，可选的值都有中文", () => {
    const all = folders.flatMap(({ fields }) => flat(fields));
    const relations = all.filter(({ widget }) => widget === "relation");
    expect(relations.find(({ name }) => name === "bulletin")).toMatchObject({ collection: "bulletins" });
    expect(relations.find(({ name }) => name === "topics")).toMatchObject({
      collection: "vocabulary",
      file: "topics",
      multiple: true,
      min: 1,
    });
    const known = new Set([...collectionNames, "vocabulary"] as string[]);
    expect(relations.filter(({ collection }) => !known.has(String(collection)))).toEqual([]);
    const labels = all
      .filter(({ widget, name }) => widget === "select" && name !== "n")
      .flatMap(({ options }) => options as { label: string }[])
      .map(({ label }) => label);
    expect(labels.filter((label) => !/\p{Script=Han}|^Git/u.test(label))).toEqual([]);
  });

  test("新的记录先是草稿；词表和出版物的设置也在", () => {
    const speeches = folders.find(({ name }) => name === "speeches");
    expect(speeches?.fields.find(({ name }) => name === "state")?.default).toBe("draft");
    const vocabulary = config.collections.find(({ name }) => name === "vocabulary");
    expect(vocabulary && "files" in vocabulary && vocabulary.files.map(({ name }) => name)).toEqual(
      Object.keys(vocabularies),
    );
  });

  test("写了代码库就提交到那里", () => {
    const repository = { host: "gitlab" as const, name: "zhengxie/huikan", branch: "main" };
    expect(adminConfig({ ...settings, repository }).backend).toEqual({
      name: "gitlab",
      repo: "zhengxie/huikan",
      branch: "main",
    });
  });
});
