import type { readings } from "../schemas/code.ts";
import type { parts, precisions } from "../schemas/date.ts";
import type { bounds } from "../schemas/figure.ts";
import type { states } from "../schemas/record.ts";
import { annotationKindLabel, basisLabel, capacityLabel, figureKindLabel, statusLabel } from "./labels.ts";

type Labels<Keys extends string> = Record<Keys, string>;

export const stateLabel: Labels<(typeof states)[number]> = {
  draft: "草稿",
  published: "已发布",
  corrected: "已更正",
  withdrawn: "已撤回",
};

const precisionLabel: Labels<(typeof precisions)[number]> = {
  minute: "到分",
  day: "到日",
  range: "起止",
  month: "到月",
  year: "到年",
  "year-or-earlier": "这一年或更早",
};

const partLabel: Labels<(typeof parts)[number]> = {
  early: "年初",
  "first-half": "上半年",
  "second-half": "下半年",
  late: "年末",
};

const boundLabel: Labels<(typeof bounds)[number]> = {
  exact: "恰好",
  over: "余（超过）",
  near: "近（将近）",
  about: "约",
  "at-least": "至少",
  "at-most": "至多",
};

const readingLabel: Labels<(typeof readings)[number]> = { digits: "逐位", total: "合计", terms: "逐词" };

/** 各个可选的值的中文说法，表单、补全和模板的注释都用它。同一个值在各处意思相同。 */
export const choiceLabel: Readonly<Record<string, string>> = {
  ...stateLabel,
  ...precisionLabel,
  ...partLabel,
  ...boundLabel,
  ...readingLabel,
  ...statusLabel,
  ...basisLabel,
  ...capacityLabel,
  ...figureKindLabel,
  ...annotationKindLabel,
  constructed: "本刊代拟",
  unknown: "不明",
  records: "记录",
  bulletins: "会刊",
  cities: "城市",
  mechanisms: "机制",
  people: "人物",
  static: "静态索引",
  pagefind: "Pagefind",
  github: "GitHub",
  gitlab: "GitLab",
  gitea: "Gitea",
  N: "N，不定",
  X: "X，不定",
};
