import type { SiteData } from "../schemas/site.ts";
import { formatDate } from "../text/format-date.ts";
import { recordTypeLabel } from "../text/labels.ts";
import { type Feed, jsonFeedUrl } from "./feeds.ts";
import { jsonFeedDocument } from "./json-feed-document.ts";
import { publishedAt, updatedAt } from "./moments.ts";

/**
 * 一个记录的订阅源：与同名的 Atom 条目相同。
 * 标准之外的 _yikan.date 照来源的精度写日期，因为标准里的时刻只能到秒。
 */
export function jsonFeed(site: SiteData, { scope, page, records }: Feed, limit = 50) {
  const absolute = (address: string) => new URL(address, site.url).href;
  return jsonFeedDocument(site, {
    title: scope ? `${scope}｜${site.name}` : site.name,
    page,
    self: jsonFeedUrl(page),
    items: records.slice(0, limit).map((record) => {
      const bylines = record.people.filter(({ as }) => as === "speaker" || as === "author");
      return {
        id: absolute(record.url),
        url: absolute(record.url),
        title: record.data.title,
        content_text: record.data.summary,
        date_published: publishedAt(record),
        date_modified: updatedAt(record),
        authors:
          bylines.length > 0
            ? bylines.map(({ person }) => ({ name: person.data.name, url: absolute(person.url) }))
            : [{ name: record.data.organisation }],
        tags: [
          recordTypeLabel[record.type],
          ...record.cities.map(({ data }) => data.name),
          ...record.topics.map(({ term }) => term.name),
        ],
        _yikan: { date: { value: record.data.date.value, text: formatDate(record.data.date) } },
      };
    }),
  });
}
