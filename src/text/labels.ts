import type { PageRecordType } from "../archive/addresses.ts";
import type { Relation } from "../archive/comparison/pairs.ts";
import type { CorrectionNode } from "../archive/nodes.ts";
import type { annotationKinds } from "../schemas/annotation.ts";
import type { BulletinData } from "../schemas/bulletin.ts";
import type { Code, readings } from "../schemas/code.ts";
import type { RecordType } from "../schemas/collections.ts";
import type { bases, parts, precisions } from "../schemas/date.ts";
import type { bounds, figureKinds } from "../schemas/figure.ts";
import type { statuses } from "../schemas/mechanism.ts";
import type { capacities, RecordData, states } from "../schemas/record.ts";

type Labels<Keys extends string> = Record<Keys, string>;

export const recordTypeLabel: Labels<RecordType> = {
  speech: "发言",
  report: "工作报告",
  visit: "视察调研",
  case: "案例",
  feature: "特稿",
  "editor-note": "编者按",
};

/** 导航里的短名，一律两个字。 */
export const recordTypeShort: Labels<PageRecordType> = {
  speech: "发言",
  report: "报告",
  visit: "视察",
  case: "案例",
  feature: "特稿",
};

export const recordTypeNote: Labels<PageRecordType> = {
  speech: "在会议上讲的话，署发言人和当时的职务。",
  report: "一个委员会讲自己的工作，或者主席署名的文章。",
  visit: "有去处的调研、视察、考察和走访。",
  case: "一件事怎样协商、怎样办成。",
  feature: "记者写一个委员会一段时期全盘工作的长篇报道。",
};

export const statusLabel: Labels<(typeof statuses)[number]> = {
  proposed: "建议中",
  planned: "计划中",
  trial: "试行",
  running: "运行中",
  completed: "已完成",
  replaced: "已替代",
};

export const basisLabel: Labels<(typeof bases)[number]> = {
  printed: "来源印明",
  "partly-printed": "部分印明",
  inferred: "推断",
};

export const correctionLabel: Labels<CorrectionNode["kind"]> = { corrected: "更正", withdrawn: "撤回" };

export const capacityLabel: Labels<(typeof capacities)[number]> = {
  speaker: "发言",
  author: "作者",
  editor: "编辑",
  leader: "主持、带队",
  participant: "参与",
  mentioned: "提到",
};

export const figureKindLabel: Labels<(typeof figureKinds)[number]> = {
  outcome: "成效",
  structure: "结构",
  frequency: "频次",
  plan: "计划",
};

export const annotationKindLabel: Labels<(typeof annotationKinds)[number]> = {
  count: "数目",
  scope: "口径",
  name: "名称",
  date: "日期",
  damage: "缺损",
  attribution: "归属",
};

export const precisionLabel: Labels<(typeof precisions)[number]> = {
  minute: "到分",
  day: "到日",
  range: "起止",
  month: "到月",
  year: "到年",
  "year-or-earlier": "不晚于该年",
};

export const yearPartLabel: Labels<(typeof parts)[number]> = {
  early: "年初",
  "first-half": "上半年",
  "second-half": "下半年",
  late: "年末",
};

export const titleBasisLabel: Labels<RecordData["titleBasis"]> = {
  printed: "来源印明",
  constructed: "本刊代拟",
};

export const publisherBasisLabel: Labels<BulletinData["publisherBasis"]> = {
  printed: "来源印明",
  inferred: "推断",
  unknown: "不明",
};

export const stateLabel: Labels<(typeof states)[number]> = {
  draft: "草稿",
  published: "已发布",
  corrected: "已更正",
  withdrawn: "已撤回",
};

export const boundLabel: Labels<(typeof bounds)[number]> = {
  exact: "恰好",
  over: "余",
  near: "近",
  about: "约",
  "at-least": "至少",
  "at-most": "至多",
};

export const readingLabel: Labels<(typeof readings)[number]> = {
  digits: "逐位",
  total: "合计",
  terms: "逐词",
};

export const codeBasisLabel: Labels<Code["basis"]> = {
  printed: "来源印明",
  constructed: "本刊概括",
};

export const relationLabel: Labels<Relation> = {
  group: "同一个协作组",
  parent: "同一个上级",
  province: "同一个省份",
  level: "同一个层级",
};
