import { describe } from "vitest";
import { redirect } from "../../src/schemas/redirects.ts";
import { site } from "../../src/schemas/site.ts";
import { source, term } from "../../src/schemas/vocabulary.ts";
import { redirects, siteSettings, sources, topics } from "../examples/publication.ts";
import { accepts, refuses } from "./problems.ts";

describe("站点设置", () => {
  refuses(site, siteSettings.data, [
    ["没有名称", { name: undefined }, "name", "缺少这个字段"],
    ["网址不完整", { url: "yikan.example" }, "url", "应为完整网址"],
    ["许可协议没有网址", { "licence.url": undefined }, "licence.url", "缺少这个字段"],
    ["颜色写成英文名", { "colours.accent": "red" }, "colours.accent", "#b3372b"],
    ["颜色少写三位", { "colours.accent": "#abc" }, "colours.accent", "#b3372b"],
    ["颜色夹带样式", { "colours.accentDark": "#b3372b;}" }, "colours.accentDark", "#b3372b"],
    ["只写一个颜色", { "colours.accentDark": undefined }, "colours.accentDark", "缺少这个字段"],
    ["空的示例搜索词", { searches: [""] }, "searches.0", "不能为空"],
    [
      "一起搜的站点网址带了路径",
      { alsoSearch: [{ name: "乙", url: "https://b.example/a/" }] },
      "alsoSearch.0.url",
      "到域名为止",
    ],
    [
      "一起搜的站点写了两遍",
      { alsoSearch: ["甲", "乙"].map((name) => ({ name, url: "https://b.example" })) },
      "alsoSearch",
      "有重复的网址",
    ],
    ["多余的字段", { titel: "议刊" }, "titel", "没有 “titel” 这个字段"],
    ["首页的多余字段", { "featured.mechanisms": "jia" }, "featured.mechanisms", "您是不是要写 “mechanism”"],
  ]);
  accepts(site, siteSettings.data, [
    ["不写颜色", { colours: undefined }],
    ["不写首页机制", { featured: undefined }],
    ["不写示例搜索词", { searches: undefined }],
    ["一起搜别的站点", { alsoSearch: [{ name: "乙", url: "https://b.example" }] }],
  ]);
});

describe("改名", () => {
  const good = redirects.data[0] ?? {};
  refuses(redirect, good, [
    ["没有开头的斜线", { from: "speeches/2021/old/" }, "from", "以斜线开头和结尾"],
    ["没有结尾的斜线", { from: "/speeches/2021/old" }, "from", "以斜线开头和结尾"],
    ["有大写", { to: "/Speeches/" }, "to", "站内地址"],
    ["指向站外", { to: "//evil.example/" }, "to", "站内地址"],
    ["完整网址", { to: "https://evil.example/" }, "to", "站内地址"],
    ["往上一级", { to: "/../etc/" }, "to", "站内地址"],
    ["没有新地址", { to: undefined }, "to", "缺少这个字段"],
    ["多余的字段", { too: "/a/" }, "too", "您是不是要写 “to”"],
  ]);
});

describe("词表", () => {
  refuses(term, topics.data[0] ?? {}, [
    ["编号有大写", { id: "Zhuanmen" }, "id", "应填词的编号"],
    ["没有说明", { description: undefined }, "description", "缺少这个字段"],
    ["别名重复", { aliases: ["甲", "甲"] }, "aliases", "有重复的词"],
    ["多余的字段", { alias: [] }, "alias", "没有 “alias” 这个字段"],
  ]);
  refuses(source, sources.data[0] ?? {}, [
    ["没有原件", { file: undefined }, "file", "缺少这个字段"],
    ["原文地址不完整", { url: "www.example.com" }, "url", "应为完整网址"],
    ["原文地址是脚本", { url: "javascript:alert(1)" }, "url", "应为完整网址"],
    ["日期对不上精度", { "date.value": "2021-05" }, "date.value", '应写成 "2020" 的样子'],
  ]);
});
