import type { Archive } from "../archive/archive.ts";
import type { MechanismNode, RecordNode } from "../archive/nodes.ts";
import type { DatedValue } from "../schemas/date.ts";
import type { SiteData } from "../schemas/site.ts";
import { formatDate } from "../text/format-date.ts";
import { basisLabel } from "../text/labels.ts";
import { withCity } from "../text/mechanism-label.ts";
import { gbt7714 } from "./gbt7714.ts";
import type { Reference } from "./reference.ts";

/** 著录用的日期：印明的照写，推断的（年份推断的也算）加方括号，“不晚于”照说（8.4.3）。 */
function citedDate({ value, precision, basis }: DatedValue): string {
  if (precision === "year-or-earlier") return `[不晚于${value}]`;
  const days = value.replace(/T.*/, "");
  return basis === "printed" ? days : `[${days}]`;
}

/** 印明的日期年归年、日归更新日期；推断的整个放在出版年的方括号里。改正过的，更新日期是最后一次更正。 */
function issuedDates(issued: string, corrected: string | undefined): Pick<Reference, "issued" | "updated"> {
  const exact = /^\d{4}-/.test(issued) ? issued : undefined;
  const updated = corrected ?? exact;
  return { issued: exact ? exact.slice(0, 4) : issued, ...(updated ? { updated } : {}) };
}

const datesOf = ({ data: { date, corrections } }: RecordNode) =>
  issuedDates(
    citedDate(date),
    corrections
      .map((correction) => correction.date)
      .sort()
      .at(-1),
  );

/** 出版年连同更新日期，例如 2020(2020-12-24)、[2021]；搜索结果导出引文时用。 */
export function citedDates(record: RecordNode): string {
  const { issued = "", updated } = datesOf(record);
  return updated ? `${issued}(${updated})` : issued;
}

/** 页面上的一条记录，当作所在会刊里的析出文献著录。 */
export function recordReference(record: RecordNode, site: SiteData): Reference {
  const { title, organisation, date } = record.data;
  const authors = record.people
    .filter(({ as }) => as === "speaker" || as === "author")
    .map(({ person }) => person.data.name);
  return {
    authors: authors.length > 0 ? authors : [organisation],
    title,
    type: "EB",
    online: true,
    host: { title: site.name, part: record.bulletin.data.short },
    publisher: site.publisher,
    ...datesOf(record),
    url: new URL(record.url, site.url).href,
    when: formatDate(date) + (date.basis === "printed" ? "" : `（${basisLabel[date.basis]}）`),
  };
}

/** 一条机制的页面：由本刊编写，没有发表日期。 */
export function mechanismReference(mechanism: MechanismNode, site: SiteData): Reference {
  return {
    authors: [site.publisher],
    title: withCity(mechanism),
    type: "EB",
    online: true,
    host: { title: site.name },
    url: new URL(mechanism.url, site.url).href,
  };
}

/** 说明页上的例子：最近的一篇发言，没有就用最近的一条记录。 */
export function example({ records, site }: Archive): string {
  const record = records.find(({ type }) => type === "speech") ?? records.find(({ type }) => type !== "editor-note");
  return record ? gbt7714(recordReference(record, site)) : "";
}
