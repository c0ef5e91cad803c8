import type { SiteData } from "../schemas/site.ts";
import { recordTypeLabel } from "../text/labels.ts";
import { atomDocument } from "./atom-document.ts";
import type { Feed } from "./feeds.ts";
import { publishedAt, updatedAt } from "./moments.ts";

/** 一个订阅源：最近的记录在前。更新时间取最近的更正日期，没有更正的取记录日期。 */
export function atomFeed(site: SiteData, { scope, page, url: self, records }: Feed, limit = 50): string {
  return atomDocument(site, {
    title: scope ? `${scope}｜${site.name}` : site.name,
    page,
    self,
    entries: records.slice(0, limit).map((record) => ({
      id: record.url,
      url: record.url,
      title: record.data.title,
      published: publishedAt(record),
      updated: updatedAt(record),
      category: { term: record.type, label: recordTypeLabel[record.type] },
      summary: record.data.summary,
    })),
  });
}
