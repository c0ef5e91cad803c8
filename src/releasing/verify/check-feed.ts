import { load } from "cheerio";
import { addressOf } from "../reader-address.ts";
import type { Finding } from "./finding.ts";

/** 订阅源里各条的链接；读不成的为空。 */
function entryLinks(path: string, text: string): string[] | undefined {
  if (path.endsWith(".json")) {
    try {
      return (JSON.parse(text) as { items: { url: string }[] }).items.map(({ url }) => url);
    } catch {
      return undefined;
    }
  }
  const $ = load(text, { xml: true });
  if ($("feed > id").length !== 1) return undefined;
  return $("entry > link[href]")
    .map((_, link) => $(link).attr("href"))
    .get();
}

/**
 * 一个订阅源：读得成，各条都通到清单里有的页。
 * @param known 清单里的全部地址。
 */
export function checkFeed(path: string, body: Uint8Array, known: ReadonlySet<string>): Finding[] {
  const address = addressOf(path);
  const links = entryLinks(path, new TextDecoder().decode(body));
  if (!links) return [{ aspect: "feeds", address, message: "读不成" }];
  return links
    .map((link) => new URL(link, "https://site.invalid").pathname)
    .filter((target) => !known.has(target))
    .map((target) => ({ aspect: "feeds", address, message: `有一条通到 ${target}，没有这一页` }));
}
