import type { z } from "zod";
import { bulletin } from "./bulletin.ts";
import { city } from "./city.ts";
import { mechanism } from "./mechanism.ts";
import { page } from "./page.ts";
import { person } from "./person.ts";
import { caseStory, editorNote, feature, report, speech, visit } from "./record.ts";
import { sameName } from "./same-name.ts";

/** 记录的类型，连同它在 content/ 里的文件夹。文件夹就是类型，编辑不必再写一遍。 */
export const recordTypes = {
  speeches: "speech",
  reports: "report",
  visits: "visit",
  cases: "case",
  features: "feature",
  "editor-notes": "editor-note",
} as const;

export type RecordCollection = keyof typeof recordTypes;
export type RecordType = (typeof recordTypes)[RecordCollection];

interface CollectionDefinition {
  /** 编辑看得懂的名称。 */
  label: string;
  schema: z.ZodType;
  format: "md" | "yaml";
  /** 正文：必须有、可以有、不能有。 */
  body: "required" | "optional" | "none";
  /** 文件夹的层次：直接放、按年、按城市。 */
  layout: "flat" | "year" | "city";
}

/** content/ 里的文件夹，一个文件夹一个集合。 */
export const collections = {
  cities: { label: "城市", schema: city, format: "md", body: "optional", layout: "flat" },
  people: { label: "人物", schema: person, format: "yaml", body: "none", layout: "flat" },
  bulletins: { label: "会刊", schema: bulletin, format: "md", body: "required", layout: "flat" },
  speeches: { label: "发言", schema: speech, format: "md", body: "required", layout: "year" },
  reports: { label: "工作报告", schema: report, format: "md", body: "required", layout: "year" },
  visits: { label: "视察调研", schema: visit, format: "md", body: "required", layout: "year" },
  cases: { label: "案例", schema: caseStory, format: "md", body: "required", layout: "year" },
  features: { label: "特稿", schema: feature, format: "md", body: "required", layout: "year" },
  "editor-notes": { label: "编者按", schema: editorNote, format: "md", body: "required", layout: "year" },
  mechanisms: { label: "机制", schema: mechanism, format: "md", body: "required", layout: "city" },
  "same-names": { label: "同名异义", schema: sameName, format: "md", body: "required", layout: "flat" },
  pages: { label: "说明页", schema: page, format: "md", body: "required", layout: "flat" },
} as const satisfies Record<string, CollectionDefinition>;

export type CollectionName = keyof typeof collections;
export const collectionNames = Object.keys(collections) as CollectionName[];

/** content/vocabulary 里的词表，一个文件一张。 */
export const vocabularies = {
  categories: "机制类别",
  forms: "形态",
  topics: "专题",
  levels: "层级",
  sources: "来源",
} as const;
