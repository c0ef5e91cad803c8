import { address, pageRecordTypes } from "../../archive/addresses.ts";
import type { BuiltSite, SitePage } from "../built-site.ts";
import { isReaderPage } from "../pages/reader-page.ts";

/** 各类记录的目录用同一种版式。 */
const recordLists = new Set(pageRecordTypes.map((type) => address.recordList(type).split("/")[1]));

/** 一页的版式：在哪一栏、第几层、用哪几份样式；记录页不分栏目，版式都一样。 */
const layoutOf = ({ url, styles, record, lang }: SitePage): string => {
  const [, section = "", ...rest] = url.split("/");
  const [head, ...below] = section === "hant" ? rest : [section, ...rest];
  return [lang, record ? "record" : `${recordLists.has(head) ? "records" : head}/${below.length}`, ...styles].join(" ");
};

/** 每一种版式里最长的一页：东西最多，最容易有毛病。 */
export function layoutPages(site: BuiltSite): SitePage[] {
  const longest = new Map<string, SitePage>();
  for (const page of site.pages()) {
    if (!isReaderPage(page.file)) continue;
    const layout = layoutOf(page);
    const known = longest.get(layout);
    if (!known || page.gzip > known.gzip) longest.set(layout, page);
  }
  return [...longest.values()];
}
