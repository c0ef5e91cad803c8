import type { Archive } from "../archive/archive.ts";
import type { RecordNode } from "../archive/nodes.ts";
import { formatDate } from "./format-date.ts";

/** 引文：责任者．题名[文献类型标识]．所载会刊，日期．网址。 */
export function citation(record: RecordNode, { site }: Archive): string {
  const authors = record.people
    .filter(({ as }) => as === "speaker" || as === "author")
    .map(({ person }) => person.data.name)
    .join("，");
  return `${authors || record.data.organisation}．${record.data.title}[EB/OL]．见：${record.bulletin.data.short}．${site.name}，${formatDate(record.data.date)}．${new URL(record.url, site.url)}`;
}

/** 说明页上的例子：最近的一篇发言，没有就用最近的一条记录。 */
export function example(archive: Archive): string {
  const record =
    archive.records.find(({ type }) => type === "speech") ?? archive.records.find(({ type }) => type !== "editor-note");
  return record ? citation(record, archive) : "";
}
