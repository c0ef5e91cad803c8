import { type Simplifier, units } from "../../src/search/tokenise.ts";
import { pageOf, pageText } from "./page-text.ts";
import type { Document } from "./yikan.ts";

/** 归一成单位，逐个隔开，句与句断开：搜“30”不算“130”，也不跨句。 */
const fold = (text: string, simplify: Simplifier): string =>
  units(text, simplify)
    .map((sentence) => ` ${sentence.map(({ text: unit }) => unit).join(" ")} `)
    .join("\n");

/** 全部文件的文字，连同它们的页面的；问哪些真的含有一段话。 */
export class Texts {
  private readonly documents = new Map<string, string>();
  private readonly pages = new Map<string, string>();
  private readonly simplify: Simplifier;

  private constructor(simplify: Simplifier) {
    this.simplify = simplify;
  }

  static async read(site: string, documents: readonly Document[], simplify: Simplifier): Promise<Texts> {
    const texts = new Texts(simplify);
    for (const { url, title, paragraphs } of documents) {
      texts.documents.set(url, fold([title, ...paragraphs.map(({ text }) => text)].join("\n"), simplify));
      const page = pageOf(url);
      if (!texts.pages.has(page)) texts.pages.set(page, fold((await pageText(site, page)).text, simplify));
    }
    return texts;
  }

  /** 含有这段话的：documents 是议刊的文件，pages 是文件和页面都含有的页。 */
  containing(query: string): { documents: Set<string>; pages: Set<string> } {
    const wanted = fold(query, this.simplify);
    const documents = new Set([...this.documents].filter(([, text]) => text.includes(wanted)).map(([url]) => url));
    const pages = new Set([...documents].map(pageOf).filter((page) => this.pages.get(page)?.includes(wanted)));
    return { documents, pages };
  }

  /** 这一条里真有这段话吗：文件里或页面上，数字的开头也算。 */
  has(url: string, query: string): boolean {
    const wanted = fold(query, this.simplify).trimEnd();
    return Boolean(this.documents.get(url)?.includes(wanted) || this.pages.get(pageOf(url))?.includes(wanted));
  }
}
