import { describe, expect, test } from "vitest";
import { repeatedFrontMatter } from "../../../src/checking/rules/repeated-front-matter.ts";
import { repeatedParagraphs } from "../../../src/checking/rules/repeated-paragraphs.ts";
import { similarRecord } from "../../../src/checking/rules/similar-record.ts";
import { caseStory, report, speech } from "../../examples/records.ts";
import { changed } from "../../reading/publication.ts";
import { findIn } from "./publication.ts";

const paragraph = "为了让群众在家门口说上话，各个街道都腾出一间屋子，每个月请委员来坐半天，听完就记，记完就办。";
const other = "修路、通水、装灯这些小事，过去要跑几个部门才问得清楚，如今在屋子里当面说，当天就有人答复。";
const long = `${paragraph}\n\n${other}\n\n说得最多的是停车。老旧小区车位少，邻里常为一个车位红脸，委员请来交警和物业，画线、错峰、借用单位的院子，一个季度理出了头绪。`;

describe("段落重复", () => {
  test("一篇里印了两遍", async () => {
    const files = changed(speech, {}, `200余个。\n\n${paragraph}\n\n${other}\n\n${paragraph}`);
    expect(await findIn(repeatedParagraphs, files)).toEqual([
      expect.stringContaining("speeches/2021/jia-fayan.md — 这一段同上文里的一段一字不差"),
    ]);
  });

  test("两篇里一字不差，报在后一篇；标点不同也算", async () => {
    const files = {
      ...changed(caseStory, {}, paragraph),
      ...changed(speech, {}, `200余个。\n\n${paragraph.replaceAll("，", ",")}`),
    };
    expect(await findIn(repeatedParagraphs, files)).toEqual([
      expect.stringContaining("speeches/2021/jia-fayan.md — 这一段同 cases/2021/yi-anli.md 里的一段"),
    ]);
  });

  test("导入、新建的草稿里，待填的话都一样，不算", async () => {
    const files = changed(speech, {}, `200余个。\n\n待填：${paragraph}\n\n待填：${paragraph}`);
    expect(await findIn(repeatedParagraphs, files)).toEqual([]);
  });

  test("短的段落、改了几个字的不算", async () => {
    const files = changed(speech, {}, `200余个。\n\n主要做法\n\n${paragraph}\n\n主要做法\n\n${paragraph}又添一句。`);
    expect(await findIn(repeatedParagraphs, files)).toEqual([]);
  });
});

describe("照抄前置信息", () => {
  test("提要一字不差", async () => {
    const summary = "甲市政协怎样把协商做到家门口，一年来做了些什么。";
    const files = { ...changed(caseStory, { summary }), ...changed(speech, { summary }) };
    expect(await findIn(repeatedFrontMatter, files)).toEqual([
      expect.stringContaining("speeches/2021/jia-fayan.md — 像是照抄 cases/2021/yi-anli.md：提要"),
    ]);
  });

  test("题名、日期、城市、人物都一样", async () => {
    const { title, date, cities, people } = speech.data;
    const files = changed(caseStory, { title, date, cities, people });
    expect(await findIn(repeatedFrontMatter, files)).toEqual([expect.stringContaining("题名、日期、城市和人物")]);
  });

  test("题名一样而日期不同，不算：年年都有“工作报告”", async () => {
    const { title, cities, people } = speech.data;
    expect(await findIn(repeatedFrontMatter, changed(caseStory, { title, cities, people }))).toEqual([]);
  });
});

describe("像是已有的记录", () => {
  test("正文大半相同，指出是哪一条", async () => {
    const files = {
      ...changed(caseStory, {}, long),
      ...changed(speech, {}, `200余个。\n\n${long.replace("当天就有人答复", "隔天就有人答复")}另补一句。`),
    };
    expect(await findIn(similarRecord, files)).toEqual([
      expect.stringMatching(/^speeches\/2021\/jia-fayan\.md — 正文约有(?:9|10)成同 cases\/2021\/yi-anli\.md 一样/),
    ]);
  });

  test("在 related 里写明的不再提醒", async () => {
    const files = {
      ...changed(caseStory, {}, long),
      ...changed(speech, { related: ["yi-anli"] }, `200余个。\n\n${long}`),
    };
    expect(await findIn(similarRecord, files)).toEqual([]);
  });

  test("只有一段相同的不算", async () => {
    const rest = "来的人多了，屋子就显得小。后来同社区的书屋打通，白天看书，晚上议事，墙上挂着办好的事和没办好的事。";
    const files = {
      ...changed(caseStory, {}, long),
      ...changed(speech, {}, `200余个。\n\n${other}\n\n${rest}\n\n${rest.replaceAll("屋", "院")}`),
    };
    expect(await findIn(similarRecord, files)).toEqual([]);
  });

  test("范例出版物里没有", async () => {
    for (const rule of [repeatedParagraphs, repeatedFrontMatter, similarRecord])
      expect(await findIn(rule, changed(report, {}))).toEqual([]);
  });
});
