import type { BuiltSite, SitePage } from "../built-site.ts";
import type { SiteFinding, SiteGate } from "../gate.ts";
import { isReaderPage } from "../pages/reader-page.ts";

/** 同一种文字里，两页以上相同的。 */
function repeated(site: BuiltSite, read: (page: SitePage) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const page of site.pages()) {
    const text = read(page);
    if (!isReaderPage(page.file) || page.hidden || text === "") continue;
    const key = `${page.lang} ${text}`;
    const files = groups.get(key);
    if (files) files.push(page.file);
    else groups.set(key, [page.file]);
  }
  return new Map([...groups].filter(([, files]) => files.length > 1));
}

const findings = (label: string, groups: ReadonlyMap<string, string[]>): SiteFinding[] =>
  [...groups].flatMap(([key, [first = "", ...others]]) =>
    others.map((file) => ({
      file,
      where: `“${key.slice(key.indexOf(" ") + 1, 40)}”`,
      message: `${label}同 ${first} 的一样`,
      mild: true,
      remedy: "写出这一页自己的：名称、城市、年份或第几页",
    })),
  );

/** 标题和说明各页不同：搜索结果和书签里分得开。 */
export const titles: SiteGate = {
  id: "site/titles",
  title: "标题和说明不重复",
  inspect: (site) => [
    ...findings(
      "标题",
      repeated(site, ({ title }) => title),
    ),
    ...findings(
      "说明",
      repeated(site, ({ description }) => description),
    ),
  ],
};
