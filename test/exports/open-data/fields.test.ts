import { describe, expect, test } from "vitest";
import { z } from "zod";
import { openCollections } from "../../../src/exports/open-data/collections.ts";
import { coded, named, text } from "../../../src/exports/open-data/field.ts";
import { fieldsOf } from "../../../src/exports/open-data/fields.ts";
import { fields } from "../../../src/exports/open-data/files.ts";
import { rowSchema } from "../../../src/exports/open-data/json-schema.ts";
import { columnsOf, heading } from "../../../src/exports/open-data/table.ts";

describe.each(openCollections.map((collection) => [collection.name, fields(collection)] as const))("%s", (_, all) => {
  test("每个字段都有中文名和中文说明", () => {
    const bare = all.filter(
      ({ names, description }) => !/\p{Script=Han}/u.test(names.at(-1) ?? "") || !/\p{Script=Han}/u.test(description),
    );
    expect(bare.map(({ path }) => path.join("."))).toEqual([]);
  });

  test("CSV 的表头不重复", () => {
    const headings = columnsOf(all).map(heading);
    expect(new Set(headings).size).toBe(headings.length);
  });
});

test("嵌套的摊平，上级在前；可空、层数、取值都随定义", () => {
  const row = z.strictObject({
    id: text("编号", "编号。"),
    post: named(
      z.array(z.strictObject({ as: coded({ a: "甲", b: "乙" }, "身份", "身份。") })),
      "任职",
      "任职。",
    ).optional(),
    n: named(z.union([z.int(), z.enum(["N"])]), "数目", "数目。"),
  });
  expect(
    fieldsOf(rowSchema(row)).map(({ path, names, type, lists, required, parent, values }) => [
      path.join("."),
      names.join("·"),
      type,
      lists,
      required,
      parent,
      values.map(({ label }) => label).join(""),
    ]),
  ).toEqual([
    ["id", "编号", "文字", 0, true, false, ""],
    ["post", "任职", "数组", 1, false, true, ""],
    ["post.as", "任职·身份", "文字", 1, false, false, "甲乙"],
    ["n", "数目", "文字", 0, true, false, ""],
  ]);
});
