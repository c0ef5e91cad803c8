import { describe, expect, test } from "vitest";
import { matchNames, suggestNames } from "../../src/search/names.ts";
import { makeSimplifier } from "../../src/search/tokenise.ts";
import { name } from "./memory-engine.ts";

const simplify = makeSimplifier("協張區", "协张区");
const names = [
  name("mechanism", "联", [], ["lian", "l"]),
  name("mechanism", "“1126+N”协商体系", ["1126+N"], ["1126nxieshangtixi"]),
  name("mechanism", "“4+X”联动", ["4+X"]),
  name("mechanism", "委员工作站（海淀）", ["委员工作站", "海淀委员工作站"]),
  name("same-name", "三有", ["三个有", "三有三新"]),
  name("mechanism", "三有三新"),
  name("city", "漳里区", ["漳里", "漳里政协"], ["zhangliqu", "zhangli", "zl"], "a-zhangli"),
  name("person", "张丽", ["张莉"], ["zhangli", "zl"], "z-zhangli"),
  name("person", "李勇强", [], ["liyongqiang", "lyq"]),
];
const match = (query: string) => matchNames(query, names, simplify).map((found) => found.name);

describe("直接点到的名称", () => {
  test.each<[query: string, expected: string[]]>([
    ["李勇强", ["李勇强"]],
    ["漳里", ["漳里区"]],
    ["张莉", ["张丽"]],
    ["漳里區", ["漳里区"]],
    ["1126+N", ["“1126+N”协商体系"]],
    ["１１２６＋ｎ", ["“1126+N”协商体系"]],
    ["1126加N", ["“1126+N”协商体系"]],
    ["1126 加 n", ["“1126+N”协商体系"]],
    ["4加X", ["“4+X”联动"]],
    ["海淀 委员工作站", ["委员工作站（海淀）"]],
    ["liyongqiang", ["李勇强"]],
    ["LYQ", ["李勇强"]],
    ["li yong qiang", ["李勇强"]],
  ])("%s", (query, expected) => {
    expect(match(query)).toEqual(expected);
  });

  test.each([
    "三有三新是什么",
    "什么是三有三新？",
    "请问三有三新是什么意思?",
    "关于三有三新",
    "三有三新有哪些",
    "三有三新的档案",
    "三有三新怎么样",
  ])("问句：%s", (query) => {
    expect(match(query)[0]).toBe("三有三新");
  });

  test.each(["李勇强是谁", "李勇强的发言", "李勇强讲话"])("问人：%s", (query) => {
    expect(match(query)).toEqual(["李勇强"]);
  });

  test.each(["", "，。", "是什么", "委员", "李勇", "刘勇强", "l", "1126", "(.*)"])("什么也没有点到：%s", (query) => {
    expect(match(query)).toEqual([]);
  });

  test("读音相同，人在前", () => {
    expect(match("zhangli")).toEqual(["张丽", "漳里区"]);
  });

  test("本名在别名之前，同名异义的别名最后", () => {
    const found = matchNames(
      "三新",
      [name("same-name", "甲", ["三新"]), name("person", "乙", ["三新"]), name("mechanism", "三新")],
      simplify,
    );
    expect(found.map((each) => each.name)).toEqual(["三新", "乙", "甲"]);
  });

  test("最多六个", () => {
    const many = Array.from({ length: 9 }, (_, index) => name("mechanism", "工作站", [], [], `m${index}`));
    expect(matchNames("工作站", many, simplify)).toHaveLength(6);
  });
});

describe("你是不是要找", () => {
  const suggest = (query: string) =>
    suggestNames(query, names, simplify).map(({ name, spelling }) => [name.name, spelling]);

  test.each<[what: string, query: string, expected: string[][]]>([
    ["换了一个字", "刘勇强", [["李勇强", "李勇强"]]],
    ["多了一个字", "李勇大强", [["李勇强", "李勇强"]]],
    ["少了一个字", "委员工站", [["委员工作站（海淀）", "委员工作站"]]],
    ["别名", "四个有", [["三有", "三个有"]]],
    ["不拿两个字的名称来比", "张丽强", []],
    ["一部分", "2021年 刘勇强", [["李勇强", "李勇强"]]],
    ["拼音", "liyonqiang", [["李勇强", "李勇强"]]],
    ["拼音太短", "lyx", []],
    ["两个字的名称", "张力", []],
    ["差两个字", "刘勇刚", []],
    ["一字不差不算差", "李勇强", []],
    ["什么也没有", "", []],
  ])("%s：%s", (_, query, expected) => {
    expect(suggest(query)).toEqual(expected);
  });

  test("最多三个", () => {
    const many = [..."甲乙丙丁"].map((letter) => name("mechanism", `工作${letter}站`));
    expect(suggestNames("工作戊站", many, simplify)).toHaveLength(3);
  });
});
