import { load } from "cheerio/slim";
import type { SiteFinding, SiteGate } from "../gate.ts";

/** 每个 Atom 旁边有一份条目相同的 JSON Feed，各有页面指着。 */
export const feedPairs: SiteGate = {
  id: "site/feeds",
  title: "订阅源成对",
  async inspect(site) {
    const found: SiteFinding[] = [];
    const linked = new Set<string>();
    for (const { links } of site.pages()) for (const link of links) linked.add(link);
    for (const file of site.files(/(?:^|\/)feed\.xml$/)) {
      const twin = file.replace(/xml$/, "json");
      for (const own of [file, twin])
        if (!linked.has(`/${own}`))
          found.push({ file: own, where: "", message: "没有一页指着这个订阅源", remedy: "在它的页面上写 link" });
      if (!site.facts.has(twin)) {
        found.push({ file, where: "", message: "旁边没有 JSON Feed", remedy: `写出 ${twin}` });
        continue;
      }
      const $ = load(await site.text(file), { xml: true });
      const atom = $("feed > entry > id")
        .toArray()
        .map((node) => $(node).text());
      const { items = [], feed_url: own = "" } = JSON.parse(await site.text(twin)) as {
        items?: { id: string }[];
        feed_url?: string;
      };
      if (own !== `${site.settings.url}/${twin}`)
        found.push({ file: twin, where: own, message: "feed_url 不是它自己", remedy: "改正" });
      if (JSON.stringify(items.map(({ id }) => id)) !== JSON.stringify(atom))
        found.push({ file: twin, where: "", message: "同 Atom 的条目不一样", remedy: "两种由同一份条目写出" });
    }
    return found;
  },
};
