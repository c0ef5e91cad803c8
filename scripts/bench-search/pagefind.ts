import { pathToFileURL } from "node:url";
import { type BenchEngine, excerpts } from "./engine.ts";

interface Found {
  results: { id: string; data(): Promise<{ url: string }> }[];
}

interface Bundle {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(query: string | null): Promise<Found | null>;
}

/** Pagefind 从页面上认语言，认得是中文才分词；命令里没有页面，照站点的写法给一个。 */
const page = { currentScript: null, querySelector: () => ({ getAttribute: () => "zh-Hans" }) };

/** Pagefind 照它自己的办法切词和搜索。 */
export async function openPagefind(folder: string, quoted: boolean): Promise<BenchEngine> {
  Object.assign(globalThis, { document: page });
  const bundle = `${pathToFileURL(folder).href}/`;
  const pagefind = (await import(`${bundle}pagefind.js`)) as Bundle;
  await pagefind.options({ basePath: bundle, baseUrl: "/", noWorker: true });
  await pagefind.init();
  return {
    async search(query) {
      const found = await pagefind.search(quoted ? `"${query.replaceAll('"', "")}"` : query);
      const results = found?.results ?? [];
      const shown = await Promise.all(results.slice(0, excerpts).map((result) => result.data()));
      const keys = results.map(({ id }) => id);
      return { exact: keys, all: keys, top: shown.map(({ url }) => url) };
    },
    async keys() {
      const found = await pagefind.search(null);
      return Promise.all(
        (found?.results ?? []).map(async (result) => [result.id, (await result.data()).url] as [string, string]),
      );
    },
  };
}
