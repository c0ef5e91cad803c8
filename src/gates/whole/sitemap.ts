import type { SiteFinding, SiteGate } from "../gate.ts";
import { isReaderPage, missingPage } from "../pages/reader-page.ts";

const locations = (xml: string): string[] =>
  Array.from(xml.matchAll(/<loc>\s*([^<]+?)\s*<\/loc>/g), ([, url = ""]) => url.replaceAll("&amp;", "&"));

/** 站点地图恰好列出给收录的每一页，robots.txt 指向它。 */
export const sitemap: SiteGate = {
  id: "site/sitemap",
  title: "站点地图",
  async inspect(site) {
    const index = "sitemap-index.xml";
    if (!site.facts.has(index)) return [{ file: index, where: "", message: "没有站点地图", remedy: "建站时写出它" }];
    const found: SiteFinding[] = [];
    const listed = new Map<string, number>();
    for (const map of locations(await site.text(index))) {
      const file = decodeURI(new URL(map).pathname).slice(1);
      if (!site.facts.has(file)) {
        found.push({ file: index, where: map, message: "指到的站点地图没有", remedy: "改正" });
        continue;
      }
      for (const url of locations(await site.text(file))) listed.set(url, (listed.get(url) ?? 0) + 1);
    }
    const wanted = new Map(
      [...site.pages()]
        .filter(({ file, hidden }) => isReaderPage(file) && !hidden && file !== missingPage)
        .map(({ file, url, canonical }) => [canonical || new URL(url, site.settings.url).href, file]),
    );
    for (const [url, file] of wanted)
      if (!listed.has(url)) found.push({ file, where: url, message: "站点地图里没有这一页", remedy: "列上" });
    for (const [url, times] of listed) {
      if (!wanted.has(url))
        found.push({ file: index, where: url, message: "列着不给收录的、没有的地址", remedy: "从站点地图里去掉" });
      if (times > 1) found.push({ file: index, where: url, message: `列了 ${times} 次`, remedy: "只列一次" });
    }
    if (!site.facts.has("robots.txt") || !(await site.text("robots.txt")).includes(`${site.settings.url}/${index}`))
      found.push({ file: "robots.txt", where: "", message: "没有指向站点地图", remedy: "写上 Sitemap 一行" });
    return found;
  },
};
