import type { Redirect } from "../../schemas/redirects.ts";
import type { SiteData } from "../../schemas/site.ts";
import type { Checker } from "./checker.ts";

/** 站点设置：首页上的机制要在。 */
export function checkSite(checker: Checker): void {
  const entry = checker.content.settings.get("site");
  const site = entry?.data as SiteData | undefined;
  if (entry && site) checker.exists(entry, ["featured", "mechanism"], site.featured.mechanism, "mechanisms", "机制");
}

/** 旧地址：一处只转一次，不转给自己。 */
export function checkRedirects(checker: Checker): void {
  const entry = checker.content.settings.get("redirects");
  if (!entry) return;
  const redirects = (entry.data ?? []) as Redirect[];
  redirects.forEach(({ from, to }, index) => {
    if (from === to) checker.report(entry, [index, "to"], "新地址与旧地址相同，请改正", "reference/cycle");
    if (from === "/") checker.report(entry, [index, "from"], "首页不能改名");
    if (redirects.findIndex((other) => other.from === from) !== index)
      checker.report(entry, [index, "from"], `旧地址 “${from}” 写了两遍，请删去一个`, "reference/repeated");
  });
}
