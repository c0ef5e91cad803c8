import { expect, test } from "vitest";
import { z } from "zod";
import { coded, idList, named, siteAddress, text } from "../../../src/exports/open-data/field.ts";
import { fieldsOf } from "../../../src/exports/open-data/fields.ts";
import { rowSchema } from "../../../src/exports/open-data/json-schema.ts";
import { table } from "../../../src/exports/open-data/table.ts";
import { cells } from "../../text/csv-cells.ts";

const post = z.strictObject({
  role: text("职务", "职务。"),
  city: text("城市", "城市。").optional(),
  sources: named(z.array(z.strictObject({ id: text("编号", "编号。") })), "出处", "出处。"),
});
const row = z.strictObject({
  kind: coded({ a: "甲", b: "乙" }, "种类", "种类。"),
  url: siteAddress(),
  value: named(z.number(), "数值", "数值。").optional(),
  known: named(z.boolean(), "已知", "已知。"),
  topics: idList("专题", "专题。"),
  date: named(z.strictObject({ text: text("写法", "写法。") }), "日期", "日期。").optional(),
  posts: named(z.array(post), "任职", "任职。"),
});

const lines = (...rows: z.infer<typeof row>[]) => cells(table(fieldsOf(rowSchema(row)), rows, "https://yikan.example"));
const plain = { kind: "a", url: "/x/", known: true, topics: [], posts: [] } as const;
const line = (changes: Partial<z.infer<typeof row>>) => lines({ ...plain, topics: [], posts: [], ...changes })[1];

test("表头是中文，数组里的数组不再分栏", () => {
  expect(lines()).toEqual([
    ["种类", "网址", "数值", "已知", "专题", "日期·写法", "任职·职务", "任职·城市", "任职·出处"],
  ]);
});

test("代号写成中文，是非写是否，网址写全，没有的空着", () => {
  expect(line({})).toEqual(["甲", "https://yikan.example/x/", "", "是", "", "", "", "", ""]);
  expect(line({ kind: "b", known: false, value: -2.5, date: { text: "2021年" } })).toEqual([
    "乙",
    "https://yikan.example/x/",
    "-2.5",
    "否",
    "",
    "2021年",
    "",
    "",
    "",
  ]);
});

test("几项用分号隔开，文字里的分号换成全角，缺一项也不错位", () => {
  const posts = [
    { role: "主席;书记", sources: [{ id: "x" }] },
    { role: "委员", city: "yi", sources: [] },
  ];
  expect(line({ topics: ["a", "b"], posts })?.slice(4)).toEqual([
    "a;b",
    "",
    "主席；书记;委员",
    ";yi",
    '[{"id":"x"}];[]',
  ]);
});

test("只有一项的数组，不当成里层的数组", () => {
  expect(line({ posts: [{ role: "委员", sources: [{ id: "x" }, { id: "y" }] }] })?.at(-1)).toBe(
    '[{"id":"x"},{"id":"y"}]',
  );
});
