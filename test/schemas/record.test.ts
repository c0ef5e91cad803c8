import { describe } from "vitest";
import {
  caseStory as caseStorySchema,
  editorNote,
  feature,
  report,
  speech as speechSchema,
  visit,
} from "../../src/schemas/record.ts";
import { caseStory, corrected, speech, withdrawn } from "../examples/records.ts";
import { accepts, type Refusal, refuses } from "./problems.ts";

const shared: Refusal[] = [
  ["没有标题", { title: undefined }, "title", "缺少这个字段（这个字段：标题。）"],
  ["标题是空的", { title: "  " }, "title", "不能为空"],
  ["标题换了行", { title: "甲\n乙" }, "title", "应写成一行"],
  ["标题是空值", { title: null }, "title", "这个字段是空的"],
  ["没有提要", { summary: undefined }, "summary", "缺少这个字段"],
  ["没有日期", { date: undefined }, "date", "缺少这个字段"],
  ["没有会刊", { bulletin: undefined }, "bulletin", "缺少这个字段"],
  ["没有出处", { sources: undefined }, "sources", "缺少这个字段"],
  ["出处是空的", { sources: [] }, "sources", "至少写一处出处"],
  ["行号颠倒", { "sources.0.lines": [[30, 20]] }, "sources.0.lines.0", "起始行大于结束行"],
  ["行号从零起", { "sources.0.lines": [[0, 20]] }, "sources.0.lines.0.0", "“0” 太小"],
  ["行号只有一个", { "sources.0.lines": [[7]] }, "sources.0.lines.0", "至少 2"],
  ["没有行号", { "sources.0.lines": [] }, "sources.0.lines", "至少写一段行号"],
  ["没有城市", { cities: [] }, "cities", "至少写一个城市"],
  ["城市不是列表", { cities: "jia" }, "cities", "应是一个列表"],
  ["城市写了名称", { "cities.0": "甲市" }, "cities.0", "应填城市的编号"],
  ["没有专题", { topics: [] }, "topics", "至少写一个专题"],
  ["关键词重复", { keywords: ["协商", "协商"] }, "keywords", "有重复的词"],
  ["关键词是空的", { keywords: [""] }, "keywords.0", "不能为空"],
  ["编辑注太短", { annotations: [{ kind: "count", text: "不一" }] }, "annotations.0.text", "读者看得懂的一句话"],
  [
    "没有的编辑注种类",
    { annotations: [{ kind: "counts", text: "来源前后不一，照录。" }] },
    "annotations.0.kind",
    "您是不是要写 “count”",
  ],
  [
    "没有的身份",
    { people: [{ person: "zhangmou", as: "speeker", role: "主席" }] },
    "people.0.as",
    "您是不是要写 “speaker”",
  ],
  ["没有的状态", { state: "publish" }, "state", "您是不是要写 “published”"],
  ["多余的字段", { tittle: "甲" }, "tittle", "没有 “tittle” 这个字段；您是不是要写 “title”"],
  ["已撤回而没有说明", { state: "withdrawn" }, "withdrawn", "日期和原因"],
  ["有撤回说明而没有撤回", { withdrawn: { date: "2024-07-01", reason: "不实" } }, "state", "state 就应是 withdrawn"],
  ["已更正而没有说明", { state: "corrected" }, "corrections", "改了什么、为什么改"],
  [
    "更正日期不存在",
    { corrections: [{ date: "2024-02-30", text: "改字", reason: "原件如此。" }] },
    "corrections.0.date",
    "应为实有的日期",
  ],
];

describe("各类记录共有的规矩", () => {
  refuses(caseStorySchema, caseStory.data, shared);
  accepts(caseStorySchema, caseStory.data, [
    ["草稿", { state: "draft" }],
    ["有更正、状态照旧", { corrections: [{ date: "2024-06-30", text: "改一个字。", reason: "原件如此。" }] }],
  ]);
});

describe("发言要有发言人", () => {
  refuses(speechSchema, speech.data, [
    ["只有作者", { "people.0.as": "author" }, "people", "至少有一人 as: speaker"],
    ["没有人", { people: [] }, "people", "至少有一人 as: speaker"],
    ["发言也要遵守共有的规矩", { state: "withdrawn" }, "withdrawn", "日期和原因"],
  ]);
});

describe("别的记录不必有发言人，但都要遵守撤回的规矩", () => {
  for (const schema of [report, visit, caseStorySchema, feature, editorNote]) {
    accepts(schema, caseStory.data, [["没有人", { people: [] }]]);
    refuses(schema, withdrawn.data, [["删去撤回说明", { withdrawn: undefined }, "withdrawn", "日期和原因"]]);
    refuses(schema, corrected.data, [
      ["删去更正说明", { corrections: undefined }, "corrections", "改了什么、为什么改"],
    ]);
  }
});
