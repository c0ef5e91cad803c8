import type { SiteData } from "../schemas/site.ts";
import { escapeXml } from "./xml.ts";

/** 订阅源里的一条。地址都是站内的，时刻照 RFC 3339。 */
export interface AtomEntry {
  /** 永久而唯一的编号，写成站内地址。 */
  id: string;
  url: string;
  title: string;
  published: string;
  updated: string;
  category: { term: string; label: string };
  summary: string;
}

/** 一份 Atom（RFC 4287）。page 是对应的网页，self 是它自己的地址。 */
export function atomDocument(
  site: SiteData,
  { title, page, self, entries }: { title: string; page: string; self: string; entries: readonly AtomEntry[] },
): string {
  const url = (address: string) => escapeXml(new URL(address, site.url).href);
  const newest =
    entries
      .map(({ updated }) => updated)
      .sort()
      .at(-1) ?? "1970-01-01T00:00:00Z";
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-Hans">
  <title>${escapeXml(title)}</title>
  <subtitle>${escapeXml(site.tagline)}</subtitle>
  <id>${url(page)}</id>
  <link rel="alternate" type="text/html" href="${url(page)}"/>
  <link rel="self" type="application/atom+xml" href="${url(self)}"/>
  <updated>${newest}</updated>
  <rights>${escapeXml(site.licence.name)}</rights>
  <author><name>${escapeXml(site.publisher)}</name></author>
${entries
  .map(
    (entry) => `  <entry>
    <title>${escapeXml(entry.title)}</title>
    <id>${url(entry.id)}</id>
    <link rel="alternate" type="text/html" href="${url(entry.url)}"/>
    <published>${entry.published}</published>
    <updated>${entry.updated}</updated>
    <category term="${escapeXml(entry.category.term)}" label="${escapeXml(entry.category.label)}"/>
    <summary>${escapeXml(entry.summary)}</summary>
  </entry>`,
  )
  .join("\n")}
</feed>
`;
}
