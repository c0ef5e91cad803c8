import { describe, expect, test } from "vitest";
import { mdx } from "../../../src/checking/rules/mdx.ts";

const find = (text: string) =>
  (mdx.inFile?.({ path: "a.md", text, yamlStart: 0, bodyStart: 0 }) ?? []).map(({ start, end }) =>
    text.slice(start, end),
  );

describe("正文里的代码", () => {
  test.each([
    ['import Chart from "./chart.astro"'],
    ["import { a } from 'b'"],
    ['import "x.css"'],
    ["export const a = 1"],
    ["export default {}"],
    ["{props.title}"],
    ["{/* 注释 */}"],
    ["{items.map((item) => item)}"],
    ["{...props}"],
    ["{!ok}"],
    ["{(() => alert(1))()}"],
    ["{[1, 2].map(String)}"],
    ["{a => b}"],
    ["{`模板`}"],
    ["import {\n  a,\n} from 'b'"],
    ["export async function a() {}"],
  ])("%s", (text) => {
    expect(find(`第一段。\n\n${text}\n\n第二段。`)).not.toEqual([]);
  });

  test.each([
    ["import 是进口的意思"],
    ["export 是出口"],
    ["集合｛甲、乙｝"],
    ["{甲}"],
    ["{2,3}"],
    ["{2, 3, 5}"],
    ["{甲+乙}"],
    ["{甲（乙）}"],
    ["{ }"],
    ["{1-3}是一档"],
    ["{第3次(续)}"],
    ["写成 `{a.b}` 就是代码"],
    ["```js\nimport a from 'b';\n```"],
  ])("没有问题：%s", (text) => {
    expect(find(text)).toEqual([]);
  });
});
