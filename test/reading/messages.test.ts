import { describe, expect, test } from "vitest";
import { z } from "zod";
import { explain } from "../../src/reading/messages.ts";

const schema = z.strictObject({
  title: z.string().min(2).describe("标题。"),
  kind: z.enum(["printed", "inferred"]).optional().describe("依据。"),
  lines: z
    .array(z.tuple([z.int(), z.int()]))
    .max(1)
    .default([]),
  count: z.int().positive().optional(),
  nested: z.strictObject({ on: z.boolean() }).optional(),
});
const good = { title: "甲乙" };

const said = (data: unknown) => {
  const issue = schema.safeParse(data).error?.issues[0];
  if (!issue) throw new Error("应当不合格");
  return explain(issue, schema, data);
};

describe("校验意见说成中文", () => {
  test.each<[string, unknown, string]>([
    ["缺字段，说明用途", {}, "缺少这个字段（这个字段：标题。）"],
    ["空值", { title: null }, "这个字段是空的，请填写，或者删去这一行（这个字段：标题。）"],
    ["类型不对", { title: 2021 }, "应是一段文字，现在是 “2021”（这个字段：标题。）"],
    ["太短", { title: "甲" }, "“甲” 太小或太短，应至少 2（这个字段：标题。）"],
    [
      "不在可选的值里",
      { ...good, kind: "print" },
      "“print” 不在可选的值里，应为 printed、inferred 之一；您是不是要写 “printed”？（这个字段：依据。）",
    ],
    [
      "列表太长",
      {
        ...good,
        lines: [
          [1, 2],
          [3, 4],
        ],
      },
      "太大或太长，应至多 1",
    ],
    ["不是整数", { ...good, lines: [[1, 2.5]] }, "应是一个整数，现在是 “2.5”"],
    ["不是列表", { ...good, lines: "1-2" }, "应是一个列表（每项前加 “- ”），现在是 “1-2”"],
    ["不是真假", { ...good, nested: { on: "是" } }, "应是true 或 false，现在是 “是”"],
    ["不是一组字段", { ...good, nested: "甲" }, "应是一组字段，现在是 “甲”"],
    ["长的值截短", { ...good, nested: "甲".repeat(60) }, `“${"甲".repeat(40)}……”`],
    ["整份文件是空的", null, "这个字段是空的"],
  ])("%s", (_, data, message) => {
    expect(said(data).message).toContain(message);
  });

  test("要求大于零时，不说“至少 0”", () => {
    const { message } = said({ ...good, count: 0 });
    expect(message).toContain("“0”");
    expect(message).not.toContain("至少 0");
  });

  test("多余的字段给出字段名和最接近的写法", () => {
    expect(said({ ...good, kinds: "x" })).toEqual({
      key: "kinds",
      rule: "schema/unknown-field",
      message: "没有 “kinds” 这个字段；您是不是要写 “kind”？",
    });
    expect(said({ ...good, nested: { on: true, of: 1 } })).toMatchObject({ key: "of" });
  });
});
