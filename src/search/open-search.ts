import type { SearchEngine } from "./engine.ts";
import { type PackedLexicon, type PackedPinyin, unpack } from "./packed-lexicon.ts";
import { loadPagefind } from "./pagefind-engine.ts";
import { Searcher } from "./searcher.ts";

/**
 * 打开一个建好的站点的搜索；页面、命令、基准都从这里开始。
 * @param site 站点的根，以斜线结尾：网页里是 "/"，命令里是 file: 地址。
 * @throws 索引或名称表取不到时。
 */
export async function openSearch(site: string): Promise<{ engine: SearchEngine; searcher: Searcher }> {
  const read = async <T>(file: string): Promise<T> => {
    const response = await fetch(`${site}search/${file}`);
    if (!response.ok) throw new Error(`${file}: ${response.status}`);
    return (await response.json()) as T;
  };
  const [engine, lexicon] = await Promise.all([loadPagefind(`${site}pagefind/`), read<PackedLexicon>("lexicon.json")]);
  return { engine, searcher: new Searcher(engine, unpack(lexicon), () => read<PackedPinyin>("pinyin.json")) };
}
