import type { BuiltSite, SitePage } from "../built-site.ts";
import type { SiteFinding, SiteGate } from "../gate.ts";
import { isReaderPage } from "../pages/reader-page.ts";

/** 各种页面压缩以后最多多少字节，和为什么是这个数。 */
export const budgets = {
  /** 记录页的 HTML 和样式：服务器头一个往返送得完（10 个包）。 */
  record: 14 * 1024,
  /** 记录页的脚本：没有脚本也读得全，脚本只添几样方便。 */
  recordScripts: 5 * 1024,
  /** 目录、总表、比较这些页的 HTML：3G 上一秒左右。 */
  list: 60 * 1024,
  /** 别的页的脚本，连同引到的。 */
  scripts: 30 * 1024,
  /** 分享图：转发时对方要在几秒内取到。 */
  picture: 60 * 1024,
} as const;

/** 这几份文件压缩以后一共多少字节；脚本引到的也算。 */
function weigh(site: BuiltSite, files: readonly string[]): number {
  const seen = new Set(files);
  let total = 0;
  for (const file of seen) {
    const { gzip = 0, imports = [] } = site.facts.get(file) ?? {};
    total += gzip;
    for (const name of imports) seen.add(file.slice(0, file.lastIndexOf("/") + 1) + name);
  }
  return total;
}

const plain = (addresses: readonly string[]): string[] =>
  addresses.map((address) => address.replace(/^\/|[?#].*$/g, ""));

function* overruns(site: BuiltSite, page: SitePage): Generator<[what: string, bytes: number, most: number]> {
  const scripts = weigh(site, plain(page.scripts));
  if (page.record) {
    yield ["HTML 和样式", page.gzip + weigh(site, plain(page.styles)), budgets.record];
    yield ["脚本", scripts, budgets.recordScripts];
  } else {
    yield ["HTML", page.gzip, budgets.list];
    yield ["脚本", scripts, budgets.scripts];
  }
}

/** 轻重的预算：压缩以后的字节数。 */
export const budget: SiteGate = {
  id: "site/budget",
  title: "轻重",
  inspect(site) {
    const found: SiteFinding[] = [];
    const report = (file: string, what: string, bytes: number, most: number) =>
      found.push({
        file,
        where: "",
        message: `${what}压缩以后有 ${(bytes / 1024).toFixed(1)} KB，超过了 ${most / 1024} KB`,
        mild: true,
        remedy: "把只有几页用的样式和脚本分出去，或者分页",
      });
    for (const page of site.pages())
      if (isReaderPage(page.file))
        for (const [what, bytes, most] of overruns(site, page)) if (bytes > most) report(page.file, what, bytes, most);
    return found;
  },
};
