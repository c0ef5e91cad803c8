import type { SearchDocument } from "../../src/search/documents.ts";
import type { FacetCounts, Loaded, SearchEngine } from "../../src/search/engine.ts";
import type { Name } from "../../src/search/lexicon.ts";
import { indexText, normalise, type Simplifier } from "../../src/search/tokenise.ts";

/** 一份可搜索的文件；正文每段一个锚点 p1、p2……。 */
export function document(
  id: string,
  title: string,
  body: string[] = [],
  changes: Partial<SearchDocument> = {},
): SearchDocument {
  return {
    id,
    kind: "record",
    type: "发言",
    url: `/speeches/2021/${id}/`,
    title,
    cities: "",
    date: "",
    people: "",
    organisation: "",
    source: "",
    issued: "",
    sort: "",
    facets: {},
    links: 0,
    names: [],
    paragraphs: body.map((text, index) => ({ anchor: `p${index + 1}`, text })),
    ...changes,
  };
}

/** 名称表里的一项，各种叫法照名称表的规矩归一。 */
export function name(
  kind: Name["kind"],
  label: string,
  others: string[] = [],
  pinyin: string[] = [],
  id = label,
): Name {
  const spellings = [label, ...others].map((text) => normalise(text, (character) => character));
  return { id, kind, name: label, note: "", city: "", url: `/${kind}/${id}/`, facet: label, spellings, pinyin };
}

/** 内存里的搜索引擎：按位置找词，与正式的引擎同一个切词器、同一套约定；键就是编号。 */
export function memoryEngine(documents: readonly SearchDocument[], simplify: Simplifier): SearchEngine {
  const indexed = documents.map((document) => ({
    document,
    words: [document.title, ...document.names, ...document.paragraphs.map(({ text }) => text)].flatMap((text) =>
      indexText(text, simplify).split(" ").filter(Boolean),
    ),
  }));

  /** 出现的次数；一次也没有是 0。 */
  function count(words: readonly string[], wanted: readonly string[], exact: boolean): number {
    if (exact) return words.filter((_, at) => wanted.every((word, offset) => words[at + offset] === word)).length;
    const times = wanted.map(
      (word, index) =>
        words.filter((candidate) => (index === wanted.length - 1 ? candidate.startsWith(word) : candidate === word))
          .length,
    );
    return Math.min(...times);
  }

  return {
    async find(term, exact, filters) {
      const wanted = term?.split(" ");
      const hits = indexed
        .filter(({ document: { facets } }) =>
          Object.entries(filters).every(([name, value]) => facets[name]?.includes(value)),
        )
        .map(({ document, words }) => ({ document, score: wanted ? count(words, wanted, exact) : 1 }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score);
      return {
        hits: hits.map(({ document, score }) => ({ key: document.id, score })),
        facets: tally(hits.map(({ document }) => document)),
      };
    },
    async byDate() {
      return [...documents].sort((a, b) => (a.sort < b.sort ? 1 : -1)).map(({ id }) => id);
    },
    async load(key) {
      const found = documents.find(({ id }) => id === key);
      if (!found) throw new Error(`没有 ${key}`);
      return found;
    },
  };
}

/** 各筛选项各有几条。 */
export function tally(documents: readonly Pick<Loaded, "facets">[]): FacetCounts {
  const counts: FacetCounts = {};
  for (const { facets } of documents)
    for (const [name, values] of Object.entries(facets)) {
      counts[name] ??= {};
      for (const value of values) counts[name][value] = (counts[name][value] ?? 0) + 1;
    }
  return counts;
}
