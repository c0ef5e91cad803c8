import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import MiniSearch, { type Options, type Query } from "minisearch";
import type { PackedLexicon } from "../../src/search/packed-lexicon.ts";
import { makeSimplifier, type Simplifier, units } from "../../src/search/tokenise.ts";
import { type BenchEngine, excerpts } from "./engine.ts";

/** 进 MiniSearch 的一页。 */
export interface PageDocument {
  id: string;
  title: string;
  text: string;
}

export async function simplifierOf(site: string): Promise<Simplifier> {
  const { simplify } = JSON.parse(await readFile(join(site, "search/lexicon.json"), "utf8")) as PackedLexicon;
  return makeSimplifier(simplify.from, simplify.to);
}

/** 一句切成首尾相接的双字，末尾的单位单独成词；与议刊同一个切词器，比的就只是引擎。 */
const pairs = (sentence: readonly { text: string }[]): string[] =>
  sentence.map(({ text }, index) => text + (sentence[index + 1]?.text ?? ""));

export const miniOptions = (simplify: Simplifier): Options<PageDocument> => ({
  fields: ["title", "text"],
  storeFields: ["title"],
  tokenize: (text) => units(text, simplify).flatMap(pairs),
  processTerm: (term) => term,
});

/** MiniSearch：整个索引一次取来；摘录要用正文，从页面取。 */
export async function openMiniSearch(site: string, index: string): Promise<BenchEngine> {
  const simplify = await simplifierOf(site);
  const json = await (await fetch(pathToFileURL(index))).text();
  const mini = MiniSearch.loadJSON<PageDocument>(json, miniOptions(simplify));
  const ask = (text: string): Query => {
    const sentence = units(text, simplify).flat();
    const terms = sentence.length > 1 ? pairs(sentence).slice(0, -1) : pairs(sentence);
    return {
      combineWith: "AND",
      queries: terms,
      tokenize: (term: string) => [term],
      prefix: sentence.length === 1,
      boost: { title: 8 },
    };
  };
  return {
    async search(query) {
      const found = mini.search(ask(query)).map(({ id }) => String(id));
      const top = found.slice(0, excerpts);
      await Promise.all(top.map(async (url) => (await fetch(pathToFileURL(join(site, url, "index.html")))).text()));
      return { exact: found, all: found, top };
    },
    async keys() {
      return mini.search(MiniSearch.wildcard).map(({ id }) => [String(id), String(id)] as [string, string]);
    },
  };
}
