import { expect, test } from "vitest";
import { parseQuery } from "../../src/search/query.ts";
import { splitWords } from "../../src/search/split-words.ts";
import { name } from "./memory-engine.ts";

const names = [
  name("city", "海淀区", ["海淀"]),
  name("mechanism", "委员工作站"),
  name("mechanism", "双月协商座谈会", ["双月协商", "1126+N"]),
  name("mechanism", "协商"),
];
const same = (character: string) => character;

test.each<[what: string, query: string, expected: string[]]>([
  ["认得的名称", "海淀委员工作站", ["海淀", "委员工作站"]],
  ["最长的优先", "双月协商座谈会", ["双月协商座谈会"]],
  ["代码", "海淀1126+N", ["海淀", "1126+n"]],
  ["不认得的连着", "海淀营商环境", ["海淀", "营商环境"]],
  ["问句里的虚词不要", "请问双月协商是什么意思", ["双月协商"]],
  ["虚词把词隔开", "营商环境的提案怎么做", ["营商环境", "提案"]],
  ["数目带量词", "服务150余家企业", ["服务", "150余家", "企业"]],
  ["不止一个量词", "3641名委员", ["3641名", "委员"]],
  ["不带量词的数目", "2021年报告", ["2021年", "报告"]],
  ["落单的字不要", "海淀的桥", ["海淀"]],
  ["落单的数目和字母留下", "海淀 25 N", ["海淀", "25", "n"]],
  ["一部分一部分地拆", "双月 协商", ["双月", "协商"]],
  ["只有虚词", "是什么", []],
])("%s：%s", (_, query, expected) => {
  const words = splitWords(parseQuery(query, same).parts, names, same);
  expect(words.map((word) => word.map(({ text }) => text).join(""))).toEqual(expected);
});
