import type { SearchEngine } from "./engine.ts";
import { openLibrary, remember, type SearchEntry } from "./library.ts";
import { type PackedLexicon, type PackedPinyin, unpack } from "./packed-lexicon.ts";
import { openPagefind } from "./pagefind/engine.ts";
import { type Answering, Searcher } from "./searcher.ts";
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
  return engine === "static" && terms ? new StaticEngine(`${site}search/`, terms) : openPagefind(`${site}pagefind/`);
}

/** 打开一个站点的搜索，连同它的总入口。@param path 见 openSearch。 */
async function open(site: string, path: string, known?: SearchEntry) {
  const read = reader(site + path.slice(1));
  const opening = async () => {
    const entry = known ?? (await read<SearchEntry>("index.json"));
    return { entry, engine: await openEngine(site, entry), library: openLibrary(entry, read) };
  };
  const [{ entry, engine, library }, lexicon] = await Promise.all([opening(), read<PackedLexicon>("lexicon.json")]);
  const searcher = new Searcher(engine, library, unpack(lexicon, path), () => read<PackedPinyin>("pinyin.json"));
  return { entry, searcher };
}

/**
 * 打开一个建好的站点的搜索；页面、命令、基准都从这里开始。
 * @param site 站点的根，以斜线结尾：网页里是 "/"，命令里是 file: 地址。
 * @param path 给读者看的那一套在根下面的哪里：简体的是 "/"，繁体的是 "/hant/"；倒排两套共用。
 * @throws 索引或名称表取不到时。
 */
export async function openSearch(site: string, path = "/"): Promise<Searcher> {
  return (await open(site, path)).searcher;
}

/** 打开别的站点的搜索：先试同一种文字的那一套，没有就用简体的。 */
async function openOther(url: string, path: string): Promise<Searcher> {
  for (const tried of new Set([path, "/"])) {
    const entry = await readEntry(`${url}${tried}`).catch(() => undefined);
    if (!entry) continue;
    // Pagefind 是别站的程序，安全策略不许它跑。
    if (entry.engine !== "static") throw new Error(`${url} 用的不是静态索引`);
    return (await open(`${url}/`, tried, entry)).searcher;
  }
  throw new Error(`${url} 没有搜索索引`);
}

/**
 * 打开本站的搜索；site.yaml 里写了一起搜的站点，就连它们一起。没有写的，不取合排的程序，也不问别的站点。
 * @throws 本站的索引或名称表取不到时；别的站点取不到的，写在每次的结果里。
 */
export async function openSearches(site: string, path = "/"): Promise<Answering> {
  const { entry, searcher } = await open(site, path);
  if (!entry.together) return searcher;
  const { JointSearcher } = await import("./joint-searcher.ts");
  const opened = remember((url: string) => openOther(url, path));
  return new JointSearcher(
    { name: entry.together.name, url: "", open: async () => searcher },
    entry.together.others.map(({ name, url }) => ({ name, url, open: () => opened(url) })),
  );
}
