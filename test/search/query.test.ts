import { describe, expect, test } from "vitest";
import { parseQuery } from "../../src/search/query.ts";
import type { Unit } from "../../src/search/tokenise.ts";

const joined = (parts: readonly Unit[][]) => parts.map((part) => part.map(({ text }) => text).join(""));
function parse(text: string) {
  const { parts, excluded } = parseQuery(text, (character) => character);
  return { parts: joined(parts), excluded: joined(excluded) };
}

describe("看懂查询", () => {
  test.each<[query: string, parts: string[], excluded: string[]]>([
    ["双月协商", ["双月协商"], []],
    ["双月 协商", ["双月", "协商"], []],
    ["  双月　协商\t座谈\n会 ", ["双月", "协商", "座谈", "会"], []],
    ['"双月 协商" 座谈', ["双月协商", "座谈"], []],
    ["“双月 协商” 座谈", ["双月协商", "座谈"], []],
    ["「双月 协商」座谈", ["双月协商", "座谈"], []],
    ["『双月 协商』", ["双月协商"], []],
    ["＂双月 协商＂", ["双月协商"], []],
    ['“双月 协商"座谈', ["双月协商", "座谈"], []],
    ["甲市“双月 协商”座谈", ["甲市", "双月协商", "座谈"], []],
    ["协商 -甲市", ["协商"], ["甲市"]],
    ["协商 －甲市 -乙县", ["协商"], ["甲市", "乙县"]],
    ["-甲市", [], ["甲市"]],
    ["协商 -“甲市 政协”", ["协商"], ["甲市政协"]],
    ["“-甲市”", ["甲市"], []],
    ["2021-2022", ["20212022"], []],
    ["协商 - 甲市", ["协商", "甲市"], []],
    ["1126＋Ｎ", ["1126+n"], []],
    ["", [], []],
    [" 　 ", [], []],
  ])("%j", (query, parts, excluded) => {
    expect(parse(query)).toEqual({ parts, excluded });
  });
});

describe("从不报错", () => {
  test.each<[query: string, parts: string[]]>([
    ["“双月 协商", ["双月协商"]],
    ["双月” 协商", ["双月", "协商"]],
    ['“”""「', []],
    ["-", []],
    ["👍👨‍👩‍👧", []],
    ["协👍商", ["协商"]],
    ["\uD842", []],
    ["\u0000协", ["协"]],
    ["<img src=x onerror=alert(1)>", ["img", "srcx", "onerroralert1"]],
    ["[协商](.*)$", ["协商"]],
    ["(a+)+$ \\", ["a++"]],
    ["__proto__ constructor", ["proto", "constructor"]],
  ])("%j", (query, parts) => {
    expect(parse(query)).toEqual({ parts, excluded: [] });
  });

  test.each(["协商议政", "𠮷", "协 ", "-协 ", "“协"])("五千字：%s……", (text) => {
    const query = text.repeat(Math.ceil(5000 / text.length));
    const { parts, excluded } = parse(query);
    const found = [...parts, ...excluded].join("");
    expect(found).not.toBe("");
    expect(query.replaceAll(/[-\s“]/g, "").startsWith(found)).toBe(true);
  });
});

test.each([
  ["双月协商", false],
  ["“双月协商”", true],
  ['"双月 协商"', true],
  ["「双月协商", true],
])("%s 用没用引号", (text, quoted) => {
  expect(parseQuery(text, (character) => character).quoted).toBe(quoted);
});
