import { readFile } from "node:fs/promises";
import { join } from "node:path";

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };
const decode = (text: string) =>
  text.replace(/&(#x?[\da-f]+|[a-z]+);/gi, (whole, name: string) =>
    name.startsWith("#")
      ? String.fromCodePoint(Number(name.replace("#x", "0x").replace("#", "")))
      : (entities[name] ?? whole),
  );

/** 行内的标签不断开文字，其余的断开。 */
const inline =
  /<\/?(?:a|abbr|b|bdi|cite|code|data|em|i|mark|q|ruby|small|span|strong|sub|sup|time|u|wbr)(?:\s[^>]*)?>/g;

/** 一页自己的文字：题名和 <main> 里的全部。 */
export async function pageText(site: string, url: string): Promise<{ title: string; text: string }> {
  const html = await readFile(join(site, url, "index.html"), "utf8");
  const main = /<main\b[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? "";
  const plain = (part: string) => decode(part.replace(inline, "").replace(/<[^>]+>/g, "\n"));
  return { title: plain(/<h1\b[^>]*>([\s\S]*?)<\/h1>/.exec(main)?.[1] ?? ""), text: plain(main) };
}

/** 文件所在的页；编者按在会刊的页上，网址带锚点。 */
export const pageOf = (url: string): string => url.replace(/#.*$/, "");
