import type { FacetCounts, Filters, Found, Loaded, SearchEngine } from "./engine.ts";
import { encodeWords } from "./pagefind-encoding.ts";

interface PagefindResult {
  id: string;
  score: number;
  data(): Promise<{ meta: Record<string, string> }>;
}

interface PagefindModule {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<FacetCounts>;
  search(
    query: string | null,
    options: { filters?: Filters; sort?: Record<string, "asc" | "desc"> },
  ): Promise<{ results: PagefindResult[]; filters: FacetCounts } | null>;
}

/**
 * 用 Pagefind 答话。索引里的词已经由自己的切词器切好，Pagefind 只管按位置找和计分。
 * @param bundle 索引所在的地址，例如 /pagefind/。
 * @throws 索引不在或取不到时。
 */
export async function loadPagefind(bundle: string): Promise<SearchEngine> {
  const address = `${bundle}pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ address)) as PagefindModule;
  await pagefind.options({ basePath: bundle, baseUrl: "/", noWorker: true });
  await pagefind.init();
  // 先取过筛选项，搜索结果才带各项的条数。
  await pagefind.filters();
  const results = new Map<string, PagefindResult>();
  return {
    async byDate() {
      const answer = await pagefind.search(null, { sort: { date: "desc" } });
      return (answer?.results ?? []).map(({ id }) => id);
    },
    async find(term, exact, filters): Promise<Found> {
      const encoded = term === null ? null : encodeWords(term);
      const answer = await pagefind.search(exact ? `"${encoded}"` : encoded, { filters });
      for (const result of answer?.results ?? []) results.set(result.id, result);
      return {
        hits: (answer?.results ?? []).map(({ id, score }) => ({ key: id, score })),
        facets: answer?.filters ?? {},
      };
    },
    async load(key): Promise<Loaded> {
      const result = results.get(key);
      if (!result) throw new Error(`search: ${key} 没有找到过`);
      const { meta } = await result.data();
      return JSON.parse(meta.payload ?? "{}") as Loaded;
    },
  };
}
