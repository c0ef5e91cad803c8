import { createHash, hash } from "node:crypto";
import type { Output } from "../building/output.ts";

/** 排法的版本：改了这间屋子里的代码，排出来不同了，就加一。 */
const recipe = 4;

/** 一期的排印本里，同 PDF 有关的。 */
export interface IssueSource {
  /** 排印本的网址。 */
  url: string;
  /** 排得进 PDF 的那些（页头、导航不算）的摘要。 */
  printed: string;
  /** 用到的样式和图片在产出里的路径。 */
  resources: readonly string[];
}

/** 网址对应到产出里的文件：以斜线结尾的是那里的 index.html。 */
export const fileOf = (path: string): string =>
  decodeURIComponent(path.endsWith("/") ? `${path}index.html` : path).slice(1);

export async function readIssueSource(html: string): Promise<IssueSource> {
  const { load } = await import("cheerio");
  const $ = load(html);
  const printed = $.html($(".issue, link[rel=canonical], meta[name=author], meta[name=keywords], meta[name^=dcterms]"));
  const addresses = [
    ...$('link[rel="stylesheet"]').map((_, link) => $(link).attr("href")),
    ...$(".issue img").map((_, image) => $(image).attr("src")),
  ];
  return {
    url: $('link[rel="canonical"]').attr("href") ?? "",
    printed: hash("sha256", printed, "hex"),
    resources: addresses.filter((address) => address.startsWith("/")).map(fileOf),
  };
}

/**
 * 一份 PDF 的摘要：摘要不变，PDF 不用重排。
 * @param fonts 字体包的版本。
 */
export function pdfKey({ url, printed, resources }: IssueSource, output: Output, fonts: string): string {
  const digests = resources.map((path) => `${path} ${output.files.get(path)?.digest}`);
  return createHash("sha256")
    .update([recipe, fonts, url, printed, ...digests].join("\n"))
    .digest("hex")
    .slice(0, 24);
}
