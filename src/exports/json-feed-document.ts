import type { SiteData } from "../schemas/site.ts";

/** JSON Feed 里的一条。标准之外的只能以下划线开头。 */
export interface JsonFeedItem {
  id: string;
  url: string;
  title: string;
  content_text: string;
  date_published: string;
  date_modified: string;
  authors?: readonly { name: string; url?: string }[];
  tags: readonly string[];
  [extension: `_${string}`]: unknown;
}

/**
 * 一份 JSON Feed 1.1（https://www.jsonfeed.org/version/1.1/）。
 * page 是对应的网页，self 是它自己的地址，都是站内写法；条目里的地址已经写全。
 */
export function jsonFeedDocument<Item extends JsonFeedItem>(
  site: SiteData,
  { title, page, self, items }: { title: string; page: string; self: string; items: readonly Item[] },
) {
  const absolute = (address: string) => new URL(address, site.url).href;
  return {
    version: "https://jsonfeed.org/version/1.1",
    title,
    description: site.tagline,
    home_page_url: absolute(page),
    feed_url: absolute(self),
    icon: absolute("/favicon.svg"),
    language: "zh-Hans",
    authors: [{ name: site.publisher, url: absolute("/about/") }],
    items,
  };
}
