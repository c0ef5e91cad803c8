import type { SiteGate } from "../gate.ts";
import { isReaderPage, missingPage } from "../pages/reader-page.ts";
import { Addresses, targetOf } from "./addresses.ts";

/** 从首页沿链接走得到每一页；不给收录的（改了址的、撤回的）不必。 */
export const reachable: SiteGate = {
  id: "site/reachable",
  title: "从首页走得到",
  inspect(site) {
    const addresses = new Addresses(site);
    const reached = new Set(["index.html"]);
    for (const file of reached) {
      const page = site.facts.get(file)?.page;
      for (const link of page?.links ?? []) {
        const target = targetOf(link, `/${file.replace(/(^|\/)index\.html$/, "$1")}`, site.settings.url);
        const next = target && addresses.fileOf(target.path);
        if (next?.endsWith(".html")) reached.add(next);
      }
    }
    return [...site.pages()]
      .filter(({ file, hidden }) => isReaderPage(file) && !hidden && file !== missingPage && !reached.has(file))
      .map(({ file }) => ({ file, where: "", message: "从首页沿着链接走不到", remedy: "在该有它的目录里加上链接" }));
  },
};
