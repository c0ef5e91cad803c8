import type { Key, Match, SearchEngine } from "../engine.ts";
import { encodeWords } from "./encoding.ts";

interface PagefindModule {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: { id: string; score: number }[] } | null>;
}

/** Pagefind 自己的编号到文件编号，一一对应。 */
export type PagefindKeys = Record<string, Key>;

/**
 * 数一数 base 下面有几次没有取到。Pagefind 把取不到的分片当作没有，不报错，读者会以为真的没有；
 * 它取文件只用全局的 fetch，只有在那里听得到。
 */
function countFailures(base: string): () => number {
  let failures = 0;
  const download = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const own = String(input instanceof Request ? input.url : input).includes(base);
    try {
      const response = await download(input, init);
      if (own && !response.ok) failures += 1;
      return response;
    } catch (error) {
      if (own) failures += 1;
      throw error;
    }
  };
  return () => failures;
}

/**
 * 用 Pagefind 答话。索引里的词已经由自己的切词器切好，Pagefind 只管按位置找和计分。
 * @param bundle 索引所在的地址，例如 /pagefind/。
 * @throws 索引不在或取不到时。
 */
export async function openPagefind(bundle: string): Promise<SearchEngine> {
  const [pagefind, keys] = await Promise.all([
    import(/* @vite-ignore */ `${bundle}pagefind.js`) as Promise<PagefindModule>,
    fetch(`${bundle}keys.json`).then((response) => response.json() as Promise<PagefindKeys>),
  ]);
  await pagefind.options({ basePath: bundle, baseUrl: "/", noWorker: true });
  await pagefind.init();
  const failures = countFailures(`${bundle}index/`);
  return {
    async find(words, exact): Promise<Match[]> {
      const encoded = encodeWords(words.join(" "));
      const before = failures();
      const answer = await pagefind.search(exact ? `"${encoded}"` : encoded);
      if (failures() > before) throw new Error("search: 有分片没有取到");
      return (answer?.results ?? []).map(({ id, score }) => {
        const key = keys[id];
        if (key === undefined) throw new Error(`search: ${id} 不在编号表里`);
        return { key, score };
      });
    },
  };
}
