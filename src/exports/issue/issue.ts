import type { Archive } from "../../archive/archive.ts";
import { startDay } from "../../archive/dates.ts";
import type { BulletinNode } from "../../archive/nodes.ts";
import type { BulletinData } from "../../schemas/bulletin.ts";
import type { SiteData } from "../../schemas/site.ts";
import { formatDate } from "../../text/format-date.ts";
import { type BodyOptions, issueBody } from "./body.ts";
import { annotationNote, type Piece, pieceOf } from "./piece.ts";
import { sourceTextOf } from "./source-text.ts";

/** 成册的一期：排印本和电子书的内容都在这里，次序就是册里的次序。 */
export interface Issue {
  id: string;
  site: SiteData;
  /** 永久网址。 */
  url: string;
  title: string;
  subtitle: string | undefined;
  short: string;
  kind: string;
  /** 见报的报刊和日期，推断的写明。 */
  published: string;
  /** 见报日期，ISO 写法，到日为止。 */
  date: string;
  summary: string;
  keywords: string[];
  /** 本刊对这一期的介绍，HTML。 */
  introduction: string;
  pieces: Piece[];
  notes: { name: string; text: string }[];
  sources: string[];
  /** 内容最后改动的日期，到日为止：最近一次更正；没有更正就是见报日期的起点。 */
  modified: string;
}

export interface IssueOptions extends Pick<BodyOptions, "demote" | "syntax"> {
  /** 一份文件的正文。 */
  bodyOf: (file: { path: string }) => string | Promise<string>;
  /** 册内一篇的地址。 */
  pieceAddress: (id: string) => string;
}

const publisherText = ({ publisher, publisherBasis }: BulletinData) =>
  ({ printed: publisher, inferred: `${publisher}（推断）`, unknown: "刊登的报刊未印" })[publisherBasis];

/** 把一期会刊写成一册。草稿和已撤回的本来就不在目次里。 */
export async function issueOf(
  bulletin: BulletinNode,
  archive: Archive,
  { bodyOf, pieceAddress, demote, syntax }: IssueOptions,
): Promise<Issue> {
  const { data } = bulletin;
  const { site } = archive;
  const sourceText = sourceTextOf(archive);
  const absolute = (address: string) => new URL(address, site.url).href;
  const inside = new Map(bulletin.contents.map(({ id, url }) => [url, pieceAddress(id)]));
  const body = async (file: { id: string; path: string }) =>
    issueBody(await bodyOf(file), {
      prefix: `${file.id}-`,
      demote,
      syntax,
      link: (address) => inside.get(address) ?? absolute(address),
    });
  const corrections = bulletin.contents.flatMap((record) => record.data.corrections.map(({ date }) => date));
  return {
    id: bulletin.id,
    site,
    url: absolute(bulletin.url),
    title: data.title,
    subtitle: data.subtitle,
    short: data.short,
    kind: data.kind,
    published: [publisherText(data), `${formatDate(data.date)}${data.date.basis === "printed" ? "" : "（推断）"}`].join(
      "　",
    ),
    date: startDay(data.date),
    summary: data.summary,
    keywords: bulletin.cities.map((city) => city.data.short),
    introduction: await body(bulletin),
    pieces: await Promise.all(
      bulletin.contents.map(async (record) => pieceOf(record, await body(record), absolute(record.url), sourceText)),
    ),
    notes: [...data.annotations.map(annotationNote), ...(data.date.how ? [{ name: "日期", text: data.date.how }] : [])],
    sources: data.sources.map(sourceText),
    modified: [startDay(data.date), ...corrections].sort().at(-1) ?? startDay(data.date),
  };
}
