import type { SiteData } from "../schemas/site.ts";
import { recordTypeLabel } from "../text/labels.ts";
import type { Feed } from "./feeds.ts";
import { publishedAt, updatedAt } from "./moments.ts";
import { escapeXml } from "./xml.ts";

/** 一个订阅源，RFC 4287：最近的记录在前。更新时间取最近的更正日期，没有更正的取记录日期。 */
export function atomFeed(site: SiteData, { scope, page, url: self, records }: Feed, limit = 50): string {
  const url = (address: string) => escapeXml(new URL(address, site.url).href);
  const entries = records.slice(0, limit);
  const newest = entries.map(updatedAt).sort().at(-1) ?? "1970-01-01T00:00:00Z";
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-Hans">
  <title>${escapeXml(scope ? `${scope}｜${site.name}` : site.name)}</title>
  <subtitle>${escapeXml(site.tagline)}</subtitle>
  <id>${url(page)}</id>
  <link rel="alternate" type="text/html" href="${url(page)}"/>
  <link rel="self" type="application/atom+xml" href="${url(self)}"/>
  <updated>${newest}</updated>
  <rights>${escapeXml(site.licence.name)}</rights>
  <author><name>${escapeXml(site.publisher)}</name></author>
${entries
  .map(
    (record) => `  <entry>
    <title>${escapeXml(record.data.title)}</title>
    <id>${url(record.url)}</id>
    <link rel="alternate" type="text/html" href="${url(record.url)}"/>
    <published>${publishedAt(record)}</published>
    <updated>${updatedAt(record)}</updated>
    <category term="${record.type}" label="${recordTypeLabel[record.type]}"/>
    <summary>${escapeXml(record.data.summary)}</summary>
  </entry>`,
  )
  .join("\n")}
</feed>
`;
}
