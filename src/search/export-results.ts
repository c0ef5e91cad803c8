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

/** 参考文献，照 GB/T 7714—2015 电子资源的著录次序，日期照页面上的写法保留精度。 */
export function toCitations(results: readonly Result[], origin: string, siteName: string): string {
  return results
    .map(({ title, date, people, organisation, source, url }, index) => {
      const author = people.replaceAll("、", "，") || organisation;
      const host = source ? `见：${source}．${siteName}` : siteName;
      return `[${index + 1}] ${author && `${author}．`}${title}[EB/OL]．${host}${date && `，${date}`}．${new URL(url, origin).href}．`;
    })
    .join("\n");
}
