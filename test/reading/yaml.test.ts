import { describe, expect, test } from "vitest";
import { parseYaml } from "../../src/reading/yaml.ts";

const text = `name: 甲市
date:
  value: "2021-05"
  precision: month
sources:
  - source: huibian
    lines: [[1, 9], [20, 30]]
`;

describe("字段的位置", () => {
  test.each<[string, (string | number)[], string | undefined, [number, number]]>([
    ["顶层的值", ["name"], undefined, [1, 7]],
    ["嵌套的值", ["date", "precision"], undefined, [4, 14]],
    ["列表里的值", ["sources", 0, "source"], undefined, [6, 13]],
    ["列表里的列表", ["sources", 0, "lines", 1, 0], undefined, [7, 22]],
    ["字段名而不是值", ["date"], "precision", [4, 3]],
    ["不存在的字段，给出上一级", ["date", "how"], undefined, [3, 3]],
    ["不存在的字段名，给出这一级", ["sources", 0], "sorce", [6, 5]],
    ["整份文件", [], undefined, [1, 1]],
    ["顶层没有的字段", ["title"], undefined, [1, 1]],
  ])("%s", (_, path, key, [line, column]) => {
    expect(parseYaml(text).locate(path, key)).toEqual({ line, column });
  });

  test("前面有 --- 时行号顺延，列不变", () => {
    expect(parseYaml(text, 2).locate(["date", "value"])).toEqual({ line: 4, column: 10 });
  });
});

describe("解析", () => {
  test("日期仍是文字，年份仍是数字", () => {
    expect(parseYaml("a: 2024-02-30\nb: 2024\nc: 2024-02-29T10:00\n").data).toEqual({
      a: "2024-02-30",
      b: 2024,
      c: "2024-02-29T10:00",
    });
  });

  test.each([
    ["同名的字段", "a: 1\nb: 2\na: 3\n", [3, 1], "同名"],
    ["制表符缩进", "a:\n\tb: 1\n", [2, 1], "空格"],
    ["引号没有成对", 'a: "甲\nb: 1\n', undefined, "引号"],
  ] as const)("%s", (_, bad, at, says) => {
    const [problem] = parseYaml(bad).problems;
    expect(problem?.message).toContain(says);
    if (at) expect(problem?.position).toEqual({ line: at[0], column: at[1] });
  });

  test("错处的行号也顺延", () => {
    expect(parseYaml("a: 1\na: 2\n", 2).problems[0]?.position).toEqual({ line: 3, column: 1 });
  });

  test("几个引用可以用，太多就不收", () => {
    expect(parseYaml("a: &a [1]\nb: *a\n")).toMatchObject({ data: { b: [1] }, problems: [] });
    const many = `a: &a [1]\nb: &b [${Array(20).fill("*a").join(", ")}]\nc: [${Array(20).fill("*b").join(", ")}]\n`;
    expect(parseYaml(many).problems[0]?.message).toContain("太多");
  });
});
