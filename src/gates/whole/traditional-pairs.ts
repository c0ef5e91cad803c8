import { traditionalPrefix } from "../../traditional/address.ts";
import type { SiteFinding, SiteGate } from "../gate.ts";
import { isReaderPage, missingPage } from "../pages/reader-page.ts";

/** 简体和繁体一页对一页，互相指认，规范地址各是自己的。没有繁体的站点不查。 */
export const traditionalPairs: SiteGate = {
  id: "site/traditional",
  title: "简体和繁体成对",
  inspect(site) {
    const folder = `${traditionalPrefix.slice(1)}/`;
    if (site.files(/^hant\//).length === 0) return [];
    const found: SiteFinding[] = [];
    const at = (url: string) => site.settings.url + url;
    for (const { file, url, hidden, canonical, alternates } of site.pages()) {
      if (!isReaderPage(file) || file === missingPage) continue;
      const traditional = file.startsWith(folder);
      const twin = traditional ? file.slice(folder.length) : folder + file;
      if (!site.facts.has(twin)) {
        found.push({ file, where: "", message: `没有${traditional ? "简体" : "繁体"}的一页`, remedy: `应有 ${twin}` });
        continue;
      }
      // 改了址的只有一句话，规范地址指着新的一页。
      if (hidden) continue;
      const plain = traditional ? url.slice(traditionalPrefix.length) : url;
      const both = [`zh-Hans ${encodeURI(at(plain))}`, `zh-Hant ${encodeURI(at(traditionalPrefix + plain))}`];
      if (alternates.join("\n") !== both.join("\n"))
        found.push({ file, where: "hreflang", message: "没有写明简体和繁体两页的网址", remedy: both.join("，") });
      if (canonical !== encodeURI(at(url)))
        found.push({ file, where: canonical, message: "规范地址不是自己", remedy: at(url) });
    }
    return found;
  },
};
