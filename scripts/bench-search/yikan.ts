import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Loaded } from "../../src/search/engine.ts";
import { openSearch } from "../../src/search/open-search.ts";
import { type BenchEngine, excerpts } from "./engine.ts";

const open = (site: string) => openSearch(`${pathToFileURL(resolve(site)).href}/`);

/** 全部文件，连同它们进了搜索的文字：判断找全没有，就凭这些。 */
export async function loadDocuments(site: string): Promise<Loaded[]> {
  const { engine, searcher } = await open(site);
  const { hits } = await searcher.answer("");
  return Promise.all(hits.map(({ key }) => engine.load(key)));
}

/** 议刊自己的搜索，同搜索页一样打开。 */
export async function openYikan(site: string): Promise<BenchEngine> {
  const { engine, searcher } = await open(site);
  return {
    async search(query) {
      const answer = await searcher.answer(query);
      const shown = await searcher.load(answer, answer.hits.slice(0, excerpts));
      return {
        exact: answer.hits.filter(({ rung }) => rung === "exact").map(({ key }) => key),
        all: answer.hits.map(({ key, rung }) => `${key} ${rung}`),
        top: shown.map(({ url }) => url),
      };
    },
    async keys() {
      const { hits } = await searcher.answer("");
      return Promise.all(hits.map(async ({ key }) => [key, (await engine.load(key)).url] as [string, string]));
    },
  };
}
