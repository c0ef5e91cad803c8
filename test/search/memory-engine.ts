import { Catalogue, type FacetCounts, packCatalogue } from "../../src/search/catalogue.ts";
import { cardOf, type SearchDocument } from "../../src/search/document.ts";
import type { SearchEngine } from "../../src/search/engine.ts";
import type { Name } from "../../src/search/lexicon.ts";
import type { Library } from "../../src/search/library.ts";
import { normalise, type Simplifier, units, words } from "../../src/search/tokenise.ts";

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
  return { id, kind, name: label, note: "", city: "", url: `/${kind}/${id}/`, spellings, pinyin };
}

/** 内存里的搜索引擎：按位置找词，与正式的引擎同一个切词器、同一套约定；文件的次序就是编号。 */
export function memoryEngine(documents: readonly SearchDocument[], simplify: Simplifier): SearchEngine {
  const indexed = documents.map(({ title, names, paragraphs }) =>
    // 一栏一句地放，隔着句号、隔着栏都不算连着。
    [title, ...names, ...paragraphs.map(({ text }) => text)].flatMap((text) => [
      ...units(text, simplify).flatMap((sentence) => [...words(sentence), ""]),
    ]),
  );
  /** 出现的次数；一次也没有是 0。 */
  const count = (given: readonly string[], wanted: readonly string[], exact: boolean): number =>
    exact
      ? given.filter((_, at) => wanted.every((word, offset) => given[at + offset] === word)).length
      : given.filter((word) => word.startsWith(wanted[0] ?? "")).length;
  return {
    find: async (wanted, exact) =>
      indexed
        .map((given, key) => ({ key, score: count(given, wanted, exact) }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score),
  };
}

/** 内存里的目录、卡片和文字。 */
export function memoryLibrary(documents: readonly SearchDocument[]): Library {
  const packed = packCatalogue(documents.map(({ sort, facets }, key) => ({ key, sort, facets })));
  const catalogue = new Catalogue(packed.catalogue);
  const at = (key: number) => {
    const found = documents[key];
    if (!found) throw new Error(`没有 ${key}`);
    return found;
  };
  return {
    catalogue: async () => catalogue,
    dates: async () => new Map(catalogue.keys.map((key, row) => [key, packed.dates[row] ?? ""])),
    card: async (key) => cardOf(at(key)),
    text: async (key) => at(key),
    find: async (kind, id) => {
      const key = documents.findIndex((document) => document.kind === kind && document.id === id);
      return key < 0 ? undefined : key;
    },
  };
}

/** 各筛选项各有几条。 */
export function tally(documents: readonly Pick<SearchDocument, "facets">[]): FacetCounts {
  const counts: FacetCounts = {};
  for (const { facets } of documents)
    for (const [name, values] of Object.entries(facets)) {
      counts[name] ??= {};
      for (const value of values) counts[name][value] = (counts[name][value] ?? 0) + 1;
    }
  return counts;
}
