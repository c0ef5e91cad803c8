import type { LoadedHit, SearchEngine } from "./engine.ts";

interface PagefindResult {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

interface PagefindModule {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<Record<string, Record<string, number>>>;
  search(
    query: string | null,
    options: { filters: Record<string, string> },
  ): Promise<{
    results: { data(): Promise<PagefindResult> }[];
    filters: Record<string, Record<string, number>>;
  }>;
}

/** Pagefind 的摘录是转义过的 HTML，只含 <mark>；拆成几段文字，页面就不必写入 HTML。 */
function splitExcerpt(html: string): LoadedHit["excerpt"] {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  return Array.from(body.childNodes, (node) => ({
    text: node.textContent ?? "",
    match: node.nodeName === "MARK",
  }));
}

/**
 * 装载 Pagefind。
 * @param bundle 索引所在的地址，例如 /pagefind/。
 * @throws 索引不在或取不到时。
 */
export async function loadPagefind(bundle: string): Promise<SearchEngine> {
  const address = `${bundle}pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ address)) as PagefindModule;
  await pagefind.options({ excerptLength: 40 });
  await pagefind.init();
  // 先取过筛选项，搜索结果才带各项的条数。
  await pagefind.filters();
  return {
    async search(query, filters) {
      const { results, filters: facets } = await pagefind.search(query, { filters });
      return {
        facets,
        hits: results.map((result) => ({
          load: async () => {
            const { url, excerpt, meta, filters: own } = await result.data();
            return { url, title: meta.title ?? url, meta, filters: own, excerpt: splitExcerpt(excerpt) };
          },
        })),
      };
    },
  };
}
