import type { SearchEngine } from "./engine.ts";
import { openLibrary, type SearchEntry } from "./library.ts";
import { type PackedLexicon, type PackedPinyin, unpack } from "./packed-lexicon.ts";
import { openPagefind } from "./pagefind/engine.ts";
import { Searcher } from "./searcher.ts";
import type { PackedDirectory } from "./static/directory.ts";
import { StaticEngine } from "./static/engine.ts";

const reader =
  (base: string) =>
  async <T>(file: string): Promise<T> => {
    const response = await fetch(`${base}search/${file}`);
    if (!response.ok) throw new Error(`${file}: ${response.status}`);
    return (await response.json()) as T;
  };

/** 总入口：用哪个引擎，文件都叫什么。 */
export const readEntry = (base: string): Promise<SearchEntry> => reader(base)<SearchEntry>("index.json");

/** 建站时选定的引擎。 */
export async function openEngine(site: string, { engine, terms }: SearchEntry): Promise<SearchEngine> {
  return engine === "static" && terms
    ? new StaticEngine(`${site}search/terms/`, await reader(site)<PackedDirectory>(terms))
    : openPagefind(`${site}pagefind/`);
}

/**
 * 打开一个建好的站点的搜索；页面、命令、基准都从这里开始。
 * @param site 站点的根，以斜线结尾：网页里是 "/"，命令里是 file: 地址。
 * @param path 给读者看的那一套在根下面的哪里：简体的是 "/"，繁体的是 "/hant/"；倒排两套共用。
 * @throws 索引或名称表取不到时。
 */
export async function openSearch(site: string, path = "/"): Promise<Searcher> {
  const read = reader(site + path.slice(1));
  const open = async () => {
    const entry = await read<SearchEntry>("index.json");
    return { engine: await openEngine(site, entry), library: openLibrary(entry, read) };
  };
  const [{ engine, library }, lexicon] = await Promise.all([open(), read<PackedLexicon>("lexicon.json")]);
  return new Searcher(engine, library, unpack(lexicon, path), () => read<PackedPinyin>("pinyin.json"));
}
