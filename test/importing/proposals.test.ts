import { describe, expect, test } from "vitest";
import { inferYear, monthDay, printedDate, proposeDate } from "../../src/importing/proposals/dates.ts";
import { proposeFigures } from "../../src/importing/proposals/figures.ts";
import { splitPost } from "../../src/importing/proposals/organisation.ts";
import { readCredit, readMeta, readPost } from "../../src/importing/proposals/people.ts";
import { proposeTopics } from "../../src/importing/proposals/topics.ts";
import { escapeMarkdown } from "../../src/importing/writing/body.ts";

describe("日期", () => {
  const fallback = { year: 2026, how: "只知道不晚于导入的那一年。" };
  test.each([
    ["2024年3月5日 10:20", { value: "2024-03-05T10:20", precision: "minute", basis: "printed" }],
    ["发布日期：2024-03-05", { value: "2024-03-05", precision: "day", basis: "printed" }],
    ["2024年2月30日", undefined],
    ["二月里", undefined],
  ])("印明的：%s", (text, expected) => {
    expect(printedDate(text)).toEqual(expected);
  });
  test.each([
    ["2020年开了会。今年又开了。", 2021],
    ["2020年开了会。", 2020],
    ["2020年开了会。2021年，我们将再开。今年收了尾。", 2021],
    ["到2035年远景目标，2020年起步。", 2020],
    ["一年里开了三次会。", 2026],
  ])("推断年份：%s", (text, year) => {
    expect(inferYear(text, fallback).year).toBe(year);
  });
  test("只印月日的，精度到日，依据写明年份是推断的", () => {
    const year = { year: 2021, how: "推为2021年。" };
    expect(monthDay("5月7日至8日开会", year)).toMatchObject({
      value: "2021-05-07/2021-05-08",
      precision: "range",
      basis: "partly-printed",
    });
    expect(monthDay("4月30日至5月2日开会", year)).toMatchObject({ value: "2021-04-30/2021-05-02" });
    expect(monthDay("2月30日开会", year)).toBeUndefined();
    expect(monthDay("2020年5月7日", year)).toBeUndefined();
  });
  test("什么也没有，只说不晚于导入的那一年", () => {
    const { date } = proposeDate({
      page: undefined,
      own: "",
      whole: "开了会。",
      meeting: undefined,
      fallback,
      event: false,
    });
    expect(date).toMatchObject({ value: "2026", precision: "year-or-earlier", basis: "inferred" });
  });
});

describe("数字", () => {
  const of = (body: string) => proposeFigures(body, "甲市政协").map(({ id, subject, metric, ...rest }) => rest);
  test.each([
    ["建成工作站31个。", [{ value: 31, unit: "个", kind: "structure", text: "31个" }]],
    ["听取了300余名村民的意见。", [{ value: 300, bound: "over", unit: "名", kind: "structure", text: "300余名" }]],
    ["每名常委联系7-8名委员。", [{ value: 7, to: 8, unit: "名", kind: "structure", text: "7-8名" }]],
    ["全年召开协商会12次。", [{ value: 12, unit: "次", kind: "outcome", text: "12次" }]],
    ["每季度召开1次会议。", [{ value: 1, unit: "次", per: "季度", kind: "frequency", text: "1次" }]],
    ["计划建站5个。", [{ value: 5, unit: "个", kind: "plan", text: "5个" }]],
    ["施肥53.1万亩。", [{ value: 53.1, unit: "万亩", kind: "structure", text: "53.1万亩" }]],
    ["超过90%的议题。", [{ value: 90, bound: "over", unit: "%", kind: "structure", text: "超过90%" }]],
    ["建成三十余个会客厅。", [{ value: 30, bound: "over", unit: "个", kind: "structure", text: "三十余个" }]],
    ["召开协商会十二次。", [{ value: 12, unit: "次", kind: "outcome", text: "十二次" }]],
    ["接待群众一千二百人次。", [{ value: 1200, unit: "人次", kind: "structure", text: "一千二百人次" }]],
    ["惠及三万多人。", [{ value: 30000, bound: "over", unit: "人", kind: "structure", text: "三万多人" }]],
  ])("%s", (body, expected) => {
    expect(of(body)).toEqual(expected);
  });
  test.each([
    "第十二次会议",
    "十四届全会",
    "数十个部门",
    "千家万户",
    "一个院子",
    "十四五期间",
    "2024年3月5日",
    "“1126+N”协商",
    "第3次会议",
    "14:30开会",
    "把“4+8”变“8+4”",
  ])("不是数字：%s", (body) => {
    expect(of(body)).toEqual([]);
  });
  test("原样写法在正文里第一次出现的就是它自己", () => {
    expect(of("先开16次，再开6次。").map(({ text }) => text)).toEqual(["16次", "6次"]);
  });
});

describe("署名", () => {
  test("文末的括注", () => {
    expect(readPost("（发言人系甲市政协党组书记、主席）")).toEqual({ as: "speaker", role: "甲市政协党组书记、主席" });
    expect(readPost("（作者系乙县政协主席）")).toEqual({ as: "author", role: "乙县政协主席" });
    expect(readPost("（见图）")).toBeUndefined();
  });
  test("记者的署名", () => {
    expect(readCredit("（王小桥/文）")).toEqual({ names: ["王小桥"], role: "作者" });
    expect(readCredit("本报记者 王小桥 李小灯")).toEqual({ names: ["王小桥", "李小灯"], role: "本报记者" });
  });
  test("作者之间只有空格的一行", () => {
    expect(readMeta("2024年3月5日 10:20 | 作者：王小桥 李小灯 | 来源：某某网")).toMatchObject({
      authors: ["王小桥", "李小灯"],
      publisher: "某某网",
    });
    expect(readMeta("关键词：修桥 协商").keywords).toEqual(["修桥", "协商"]);
  });
  test.each([
    ["甲市政协党组书记、主席", "甲市政协", "党组书记、主席"],
    ["全国政协委员、甲市政协主席", "甲市政协", "主席"],
    ["甲市某某公司董事长", "甲市某某公司", "董事长"],
  ])("职务拆成单位和职务：%s", (text, organisation, role) => {
    expect(splitPost(text)).toEqual({ organisation, role });
  });
});

test("专题按名称和别名在正文里说了几次排", () => {
  const topics = [
    { id: "qiao", name: "修桥", aliases: ["架桥"], description: "" },
    { id: "deng", name: "装灯", aliases: [], description: "" },
    { id: "shu", name: "种树", aliases: [], description: "" },
  ];
  expect(proposeTopics(topics, "装灯记", "架桥、修桥，修桥。装灯。")).toEqual(["deng", "qiao"]);
});

test.each([
  ["# 一", "\\# 一"],
  ["1. 一", "1\\. 一"],
  ["- 一", "\\- 一"],
  ["a*b_c<d>", "a\\*b\\_c\\<d\\>"],
  ["1—2个", "1—2个"],
  ["-5度", "-5度"],
])("正文里的记号要转义：%s", (before, after) => {
  expect(escapeMarkdown(before)).toBe(after);
});
