import type { SiteGate } from "../gate.ts";
import { Addresses, targetOf } from "./addresses.ts";

/** 图片、文书这些由网页指着的；别的（搜索的分片、各页的数据）由程序按名字去取，另有关。 */
const pointed = /\.(?:jpe?g|png|webp|avif|gif|svg|pdf|epub|docx|xlsx|pptx|zip|mp[34]|md|txt|csv|bib|ris|yaml)$/i;
/** 照约定的名字来取的。 */
const conventional = /(?:^|\/)(?:robots\.txt|favicon\.\w+|_headers|_redirects)$|^\.well-known\//;

const baseName = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

/** 没有一处指着的图片和文书：多半是处理图片时留下的原件，或者错放进来的。 */
export const orphans: SiteGate = {
  id: "site/orphans",
  title: "没有一处用到的文件",
  inspect(site) {
    const addresses = new Addresses(site);
    const used = new Set<string>();
    /** 脚本和样式用相对的写法指着的，只认得名字。 */
    const names = new Set<string>();
    for (const [file, { page, mentions = [] }] of site.facts) {
      const from = `/${file}`;
      for (const address of [...(page?.links ?? []), ...mentions, page?.picture ?? ""]) {
        if (address === "") continue;
        const target = targetOf(address, from, site.settings.url);
        const found = target && addresses.fileOf(target.path);
        if (found) used.add(found);
        names.add(baseName(address));
      }
    }
    return site
      .files(pointed)
      .filter((file) => !used.has(file) && !conventional.test(file))
      .filter((file) => !(file.startsWith("_astro/") && names.has(baseName(file))))
      .map((file) => ({
        file,
        where: "",
        message: "没有一页用到它，却会一起公开",
        remedy: "移走；是处理图片时留下的原件，就找出是哪一步留下的",
      }));
  },
};
