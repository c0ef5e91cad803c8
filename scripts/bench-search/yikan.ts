import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { SearchDocument } from "../../src/search/document.ts";
import type { Key } from "../../src/search/engine.ts";
import { openLibrary, type SearchEntry } from "../../src/search/library.ts";
import { openSearch } from "../../src/search/open-search.ts";
import { type BenchEngine, excerpts } from "./engine.ts";

const base = (site: string) => `${pathToFileURL(resolve(site)).href}/`;

export type Document = SearchDocument & { key: Key };

/** 全部文件，连同它们进了搜索的文字：判断找全没有，就凭这些。 */
export async function loadDocuments(site: string): Promise<Document[]> {
  const read = async (file: string) => (await fetch(`${base(site)}search/${file}`)).json();
  const library = openLibrary((await read("index.json")) as SearchEntry, read);
  const [catalogue, dates] = await Promise.all([library.catalogue(), library.dates()]);
  return Promise.all(
    catalogue.keys.map(async (key) => ({
      ...(await library.card(key)),
      ...(await library.text(key)),
      key,
      sort: dates.get(key) ?? "",
      facets: catalogue.facetsOf(key),
    })),
  );
}

/** 议刊自己的搜索，同搜索页一样打开。 */
export async function openYikan(site: string): Promise<BenchEngine> {
  const searcher = await openSearch(base(site));
  return {
    async search(query) {
      const { entries } = await searcher.search({ query, limit: excerpts });
      const answer = await searcher.answer(query);
      return {
        exact: answer.hits.filter(({ rung }) => rung === "exact").map(({ key }) => String(key)),
        all: answer.hits.map(({ key, rung }) => `${key} ${rung}`),
        top: entries.map(({ url }) => url),
      };
    },
    async keys() {
      return (await loadDocuments(site)).map(({ key, url }) => [String(key), url] as [string, string]);
    },
  };
}
