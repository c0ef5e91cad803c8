import { traditionalPrefix } from "../../traditional/address.ts";
import type { FileGate, Finding } from "../gate.ts";
import { isReaderPage } from "./reader-page.ts";

/** 标题只有一个一级的，逐级往下；语言写明。 */
export const headings: FileGate = {
  id: "page/headings",
  title: "标题和语言",
  inspect({ path, elements }) {
    if (!isReaderPage(path)) return [];
    const found: Finding[] = [];
    const titles = elements.filter(({ tag }) => /^h[1-6]$/.test(tag));
    const first = titles.filter(({ tag }) => tag === "h1").length;
    if (first !== 1) found.push({ where: "", message: `有 ${first} 个一级标题`, remedy: "一页只有一个一级标题" });
    for (const [index, { tag, text }] of titles.entries()) {
      const [level, above] = [Number(tag[1]), Number(titles[index - 1]?.tag[1] ?? 0)];
      if (level > above + 1)
        found.push({
          where: `标题“${text.slice(0, 20)}”`,
          message: `标题从第 ${above} 级跳到了第 ${level} 级`,
          remedy: `改成第 ${above + 1} 级`,
        });
    }
    const lang = elements.find(({ tag }) => tag === "html")?.attributes.lang;
    const wanted = `/${path}`.startsWith(`${traditionalPrefix}/`) ? "zh-Hant" : "zh-Hans";
    if (lang !== wanted)
      found.push({ where: "html", message: `语言写的是 “${lang ?? ""}”`, remedy: `写 lang="${wanted}"` });
    return found;
  },
};
