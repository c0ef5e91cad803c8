import { describe, expect, test } from "vitest";
import { code, numerals } from "../../src/schemas/code.ts";
import { jia8zhong, jia1126n, yiLizhuan } from "../examples/mechanisms.ts";
import { accepts, refuses } from "./problems.ts";

test.each([
  ["1126+N", ["1126", "N"]],
  ["1+2+6+4", ["1", "2", "6", "4"]],
  ["１＋２", ["1", "2"]],
  ["4+x", ["4", "X"]],
  ["将“25”合“8”", ["25", "8"]],
  ["一端一号两栏目", ["1", "1", "2"]],
  ["双招双引", ["2", "2"]],
  ["三有三新", ["3", "3"]],
  ["十条", ["10"]],
  ["十二条", ["12"]],
  ["二十四条", ["24"]],
  ["8种模式", ["8"]],
  ["Next", []],
  ["立·转·亮·联", []],
])("“%s” 里的数目", (text, expected) => {
  expect(numerals(text)).toEqual(expected);
});

const digits = jia1126n.data.code ?? {};
const total = jia8zhong.data.code ?? {};
const terms = yiLizhuan.data.code ?? {};

describe("逐位", () => {
  refuses(code, digits, [
    ["1126+N 拆成 1、1、2、5、N", { "parts.3.n": 5 }, "parts", "逐位读作 1126N，各部分的数目依次是 1125N"],
    ["顺序不同", { "parts.0.n": 2, "parts.2.n": 1 }, "parts", "对不上"],
    ["少一个不定的 N", { "parts.4.n": undefined }, "parts", "依次是 1126，对不上"],
    ["一个数目都没写", { parts: [{ what: "全部" }] }, "parts", "依次是 （没有）"],
    ["代码里没有数目", { text: "立转" }, "parts", "（没有数目）"],
  ]);
  accepts(code, digits, [
    [
      "不计数的部分不影响",
      {
        text: "3+服务",
        parts: [
          { n: 3, what: "三场" },
          { label: "服务", what: "服务" },
        ],
      },
    ],
    [
      "汉字数目",
      {
        text: "一端两栏目",
        parts: [
          { n: 1, what: "端" },
          { n: 2, what: "栏目" },
        ],
      },
    ],
    [
      "小写的 x",
      {
        text: "4+x",
        parts: [
          { n: 4, what: "四次" },
          { n: "X", what: "若干" },
        ],
      },
    ],
  ]);
});

describe("合计", () => {
  refuses(code, total, [
    ["8种模式只拆出 7 种", { "parts.1.n": 1 }, "parts", "说的是 8 项，各部分合计 7 项"],
    ["拆出 9 种", { "parts.1.n": 3 }, "parts", "合计 9 项"],
    ["没有数目的代码", { text: "几种模式" }, "parts", "说的是 0 项"],
  ]);
  accepts(code, total, [
    ["不写数目的部分算一项", { text: "三个平台", parts: [{ what: "甲" }, { what: "乙" }, { what: "丙" }] }],
    [
      "三有三新拆成六项",
      {
        text: "三有三新",
        parts: [
          { n: 3, what: "有" },
          { n: 3, what: "新" },
        ],
      },
    ],
    ["三有三新拆成三对", { text: "三有三新", parts: [{ what: "甲" }, { what: "乙" }, { what: "丙" }] }],
  ]);
});

describe("逐词", () => {
  refuses(code, terms, [
    ["四个词拆成三个", { text: "立·转·亮·联·带" }, "parts", "有 5 个词，却写了 4 个部分"],
    ["两个词拆成四个", { text: "立+转" }, "parts", "有 2 个词"],
  ]);
  accepts(code, terms, [["顿号隔开的", { text: "月反馈、季服务、半年分析、年度评价" }]]);
});

describe("字段", () => {
  refuses(code, digits, [
    ["没有的读法", { reads: "digit" }, "reads", "您是不是要写 “digits”"],
    ["零个", { "parts.0.n": 0 }, "parts.0.n", "“0” 太小"],
    ["负数", { "parts.0.n": -1 }, "parts.0.n", "“-1” 太小"],
    ["小数", { "parts.0.n": 1.5 }, "parts.0.n", "不合要求"],
    ["别的字母", { "parts.4.n": "M" }, "parts.4.n", "“M” 不合要求"],
    ["空的解释", { "parts.0.what": " " }, "parts.0.what", "不能为空"],
    ["没有解释", { "parts.0.what": undefined }, "parts.0.what", "缺少这个字段"],
    ["一个部分都没有", { parts: [] }, "parts", "至少拆出一个部分"],
    ["多余的字段", { "parts.0.lable": "全会" }, "parts.0.lable", "您是不是要写 “label”"],
  ]);
});
