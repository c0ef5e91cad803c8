import { describe, expect, test } from "vitest";
import { segments } from "../../src/archive/segments.ts";
import { type Code, code } from "../../src/schemas/code.ts";

type Part = number | string;
/** 数目和 N、X 是 n，别的文字是 label。 */
const parts = (given: Part[]): Omit<Code["parts"][number], "unexplained">[] =>
  given.map((part) =>
    typeof part === "number" || part === "N" || part === "X"
      ? { n: part, what: "说明" }
      : { label: part, what: "说明" },
  );

describe("逐位", () => {
  test.each<[text: string, parts: Part[], expected: string[]]>([
    ["1126+N", [1, 1, 2, 6, "N"], ["1", "1", "2", "6", "+N"]],
    ["1+2+6+4", [1, 2, 6, 4], ["1", "+2", "+6", "+4"]],
    ["8+4", [8, 4], ["8", "+4"]],
    ["将“25”合“8”", [25, 8], ["将“25”", "合“8”"]],
    ["设“22”并“9”", [22, 9], ["设“22”", "并“9”"]],
    ["管“1”联“2”", [1, 2], ["管“1”", "联“2”"]],
    ["4+X", [4, "X"], ["4", "+X"]],
    ["4+x", [4, "X"], ["4", "+x"]],
    ["3+服务", [3, "服务"], ["3", "+服务"]],
    ["一端一号两栏目", [1, 1, 2], ["一端", "一号", "两栏目"]],
    ["双招双引", [2, 2], ["双招", "双引"]],
    ["8支工作队伍+联络员", [8, "联络员"], ["8支工作队伍", "+联络员"]],
    ["12+1", [12, 1], ["12", "+1"]],
    ["１＋２", [1, 2], ["1", "+2"]],
  ])("%s", (text, given, expected) => {
    const parsed = code.parse({ text, reads: "digits", parts: parts(given) });
    expect(segments(parsed)).toEqual(expected);
  });
});

describe("逐词", () => {
  test.each<[text: string, expected: string[]]>([
    ["立·转·亮·联", ["立", "转", "亮", "联"]],
    ["月反馈、季服务、半年分析、年度评价", ["月反馈", "季服务", "半年分析", "年度评价"]],
    ["甲地研发+乙地产业化", ["甲地研发", "+乙地产业化"]],
    ["线上与线下", ["线上", "线下"]],
  ])("%s", (text, expected) => {
    const parsed = code.parse({ text, reads: "terms", parts: parts(expected.map((word) => word.replace("+", ""))) });
    expect(segments(parsed)).toEqual(expected);
  });
});

describe("切不开的整体画出", () => {
  test.each<[text: string, reads: "digits" | "total" | "terms", parts: Part[]]>([
    ["六个一", "total", [1, 1, 1, 1, 1, 1]],
    ["8种模式", "total", [5, 3]],
    ["三有三新", "total", [3, 3]],
    ["1+2", "digits", [1, 3]],
    ["3+服务", "digits", [3, "联络"]],
    ["立·转", "terms", ["立", "转", "亮"]],
  ])("%s（%s）", (text, reads, given) => {
    expect(
      segments({ text, reads, parts: parts(given).map((part) => ({ ...part, unexplained: false })) }),
    ).toBeUndefined();
  });

  test("不计数又没有文字的部分", () => {
    const nameless = [
      { n: 3, what: "三", unexplained: false },
      { what: "别的", unexplained: false },
    ];
    expect(segments({ text: "3+服务", reads: "digits", parts: nameless })).toBeUndefined();
  });
});
