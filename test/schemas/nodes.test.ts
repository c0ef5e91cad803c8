import { describe } from "vitest";
import { bulletin } from "../../src/schemas/bulletin.ts";
import { city } from "../../src/schemas/city.ts";
import { mechanism } from "../../src/schemas/mechanism.ts";
import { page } from "../../src/schemas/page.ts";
import { person } from "../../src/schemas/person.ts";
import { sameName } from "../../src/schemas/same-name.ts";
import { jia, jiayi } from "../examples/cities.ts";
import { jia1126n } from "../examples/mechanisms.ts";
import { zhangmou } from "../examples/people.ts";
import { about, issue, sanyou } from "../examples/publication.ts";
import { accepts, refuses } from "./problems.ts";

describe("城市", () => {
  refuses(city, jia.data, [
    ["没有简称", { short: undefined }, "short", "缺少这个字段（这个字段：简称"],
    ["上级写了名称", { parent: "某省" }, "parent", "应填城市的编号"],
    ["政协没有名称", { committee: {} }, "committee.name", "缺少这个字段"],
    ["别名重复", { aliases: ["甲", "甲"] }, "aliases", "有重复的词"],
    ["多余的字段", { lvl: "county" }, "lvl", "没有 “lvl” 这个字段"],
  ]);
  refuses(city, jiayi.data, [
    ["协作组只有一个成员", { members: ["jia"] }, "members", "至少有两个成员城市"],
    ["协作组没有成员", { members: undefined }, "members", "至少有两个成员城市"],
  ]);
});

describe("人物", () => {
  refuses(person, zhangmou.data, [
    ["没有职务", { posts: [] }, "posts", "至少写一个职务"],
    ["职务没有单位", { "posts.1.organisation": undefined }, "posts.1.organisation", "缺少这个字段"],
    ["职务没有出处", { "posts.0.sources": [] }, "posts.0.sources", "至少写一处出处"],
    ["任职时间不存在", { "posts.1.attested.value": "2021-13" }, "posts.1.attested.value", "日历上没有"],
    ["姓名是数字", { name: 1 }, "name", "应是一段文字，现在是 “1”"],
    ["多余的字段", { phone: "1" }, "phone", "没有 “phone” 这个字段"],
  ]);
});

describe("机制", () => {
  refuses(mechanism, jia1126n.data, [
    ["没有的状态", { status: "runing" }, "status", "您是不是要写 “running”"],
    ["没有类别", { category: undefined }, "category", "缺少这个字段"],
    ["编号两头有连字符", { partOf: ["-jia"] }, "partOf.0", "应填机制的编号"],
    ["没有出处", { sources: [] }, "sources", "至少写一处出处"],
    ["代码对不上", { "code.parts.3.n": 5 }, "code.parts", "对不上"],
    ["开始的日子不存在", { "since.value": "2018-02" }, "since.value", '应写成 "2020" 的样子'],
    ["多余的字段", { part_of: [] }, "part_of", "您是不是要写 “partOf”"],
  ]);
  accepts(mechanism, jia1126n.data, [["没有代码", { code: undefined }]]);
});

describe("会刊", () => {
  refuses(bulletin, issue.data, [
    ["目次是空的", { contents: [] }, "contents", "目次不能为空"],
    ["目次里写了标题", { "contents.0": "编者按" }, "contents.0", "应填记录的编号"],
    ["没有的报刊依据", { publisherBasis: "guess" }, "publisherBasis", "printed、inferred、unknown"],
    ["没有城市", { cities: [] }, "cities", "至少写一个城市"],
    ["没有刊名", { title: undefined }, "title", "缺少这个字段"],
    ["多余的字段", { content: [] }, "content", "您是不是要写 “contents”"],
  ]);
});

describe("同名异义", () => {
  refuses(sameName, sanyou.data, [
    ["只有一个意思", { meanings: [{ city: "jia", meaning: "甲" }] }, "meanings", "至少有两个意思"],
    ["没有意思", { "meanings.1.meaning": "" }, "meanings.1.meaning", "不能为空"],
    ["多余的字段", { "meanings.0.mechanisms": [] }, "meanings.0.mechanisms", "您是不是要写 “mechanism”"],
  ]);
});

describe("说明页", () => {
  refuses(page, about.data, [
    ["没有标题", { title: undefined }, "title", "缺少这个字段"],
    ["提要是空的", { summary: "" }, "summary", "不能为空"],
    ["多余的字段", { date: "2024" }, "date", "没有 “date” 这个字段"],
  ]);
});
