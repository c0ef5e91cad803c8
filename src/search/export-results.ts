import { gbt7714 } from "../citation/gbt7714.ts";
import { csv } from "../text/csv.ts";
import type { Result } from "./searcher.ts";

/** 结果清单，UTF-8 带 BOM，Excel 和 WPS 直接打得开。 */
export function toCsv(results: readonly Result[], origin: string): string {
  const rows = results.map(({ title, type, cities, date, people, url, excerpt }) => [
    title,
    type,
    cities,
    date,
    people,
    new URL(url, origin).href,
    excerpt.pieces.map(({ text }) => text).join(""),
  ]);
  return csv([["标题", "类型", "城市", "日期", "人物", "网址", "摘录"], ...rows]);
}

/** 参考文献，一条一行，依次编号；写法与记录页上的引文是同一处写的。 */
export function toCitations(
  results: readonly Result[],
  { site, name, publisher }: { site: string; name: string; publisher: string },
  accessed: string,
): string {
  return results
    .map(({ site: from, title, issued, people, organisation, source, url }, index) => {
      // 别的站点的由谁主办，这里不知道。
      const own = url.startsWith("/");
      const reference = gbt7714({
        authors: people ? people.split("、") : [organisation].filter(Boolean),
        title,
        type: "EB",
        online: true,
        host: { title: from ?? name, ...(source ? { part: source } : {}) },
        ...(issued ? { issued, ...(own ? { publisher } : {}) } : {}),
        accessed,
        url: new URL(url, site).href,
      });
      return `[${index + 1}] ${reference}`;
    })
    .join("\n");
}
