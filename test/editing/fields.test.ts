import { describe, expect, test } from "vitest";
import { type Field, fieldsOf } from "../../src/editing/fields.ts";
import { collections } from "../../src/schemas/collections.ts";
import { redirect } from "../../src/schemas/redirects.ts";
import { site } from "../../src/schemas/site.ts";
import { source, term } from "../../src/schemas/vocabulary.ts";
import { choiceLabel } from "../../src/text/choices.ts";
import { fieldLabel } from "../../src/text/field-labels.ts";

const all = [
  ...Object.entries(collections).map(([name, { schema }]) => ({ name, schema })),
  { name: "site", schema: site },
  { name: "redirects", schema: redirect },
  { name: "sources", schema: source },
  { name: "terms", schema: term },
].map(({ name, schema }) => ({ name, fields: fieldsOf(schema, name) }));

const flat = (fields: readonly Field[], owner: string): { field: Field; owner: string }[] =>
  fields.flatMap((field) => [
    { field, owner },
    ...flat(field.fields ?? [], field.name),
    ...flat(field.item?.fields ?? [], field.name),
  ]);
const every = all.flatMap(({ name, fields }) => flat(fields, name));

describe("字段", () => {
  test("每个都有中文短名和说明", () => {
    expect(every.length).toBeGreaterThan(300);
    expect(every.filter(({ field, owner }) => !fieldLabel(field.name, owner)).map(({ field }) => field.name)).toEqual(
      [],
    );
    expect(every.filter(({ field }) => !field.description).map(({ field }) => field.name)).toEqual([]);
  });

  test("每个可选的值都有中文说法", () => {
    const values = every.flatMap(({ field }) => field.options ?? []).map(({ value }) => value);
    expect(values).toContain("inferred");
    expect(values.filter((value) => !choiceLabel[value])).toEqual([]);
  });

  test("编号指向哪里都认得", () => {
    const find = (name: string, owner: string) =>
      every.find(({ field, owner: at }) => field.name === name && at === owner)?.field;
    expect(find("bulletin", "speeches")).toMatchObject({
      type: "reference",
      required: true,
      target: { kind: "collection", name: "bulletins" },
    });
    expect(find("topics", "speeches")).toMatchObject({
      type: "list",
      least: 1,
      item: { type: "reference", target: { kind: "vocabulary", name: "topics" } },
    });
    expect(find("contents", "bulletins")?.item?.target).toEqual({ kind: "records" });
    expect(find("id", "terms")?.type).toBe("text");
    expect(find("lines", "sources")?.item?.type).toBe("pair");
  });
});
