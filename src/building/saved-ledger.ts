import { type Fact, FactNumbers, type Facts, nameOf } from "./facts.ts";
import type { Fingerprint } from "./fingerprint.ts";
import { Renumbering } from "./renumbering.ts";

/** 一页的账：从 getStaticPaths 得到的东西的指纹，和排的时候读了哪些事。 */
export interface PageEntry {
  output: string;
  props: Fingerprint;
  facts: Facts;
}

/** 一条路由的账：有哪些路径，列的时候读了哪些事。 */
export interface RouteEntry {
  /** 一行一个。 */
  pathnames: string;
  facts: Facts;
}

/** 存下来的账。名字里没有换行，接成一长串存，比几十万个小字符串快得多。 */
export interface SavedLedger {
  names: string;
  fields: string;
  /** 各个名字所在的文件的摘要的指纹；不出自文件的为 0。 */
  digests: Float64Array;
  /** 各页读过的全部事，从小到大，和各自的指纹。 */
  facts: Uint32Array;
  fingerprints: Float64Array;
  /** 共用的结果，各自读了什么。 */
  shares: [name: number, facts: Facts][];
  routes: [route: string, pathnames: string, facts: Facts][];
  pages: { pathnames: string; outputs: string; props: Float64Array; lengths: Uint32Array; facts: Facts };
}

export const joinLines = (items: Iterable<string>): string => [...items].join("\n");
export const splitLines = (text: string): string[] => (text === "" ? [] : text.split("\n"));

/** 存的账里的编号；没有存的账，从头编。 */
export const numbersOf = (saved: SavedLedger | undefined): FactNumbers =>
  saved ? new FactNumbers(splitLines(saved.names), splitLines(saved.fields)) : new FactNumbers();

/** 一页一页的，接成一串存的，拆开。 */
export function* pagesIn({ pages }: SavedLedger): Generator<[pathname: string, page: PageEntry]> {
  const outputs = splitLines(pages.outputs);
  let start = 0;
  for (const [index, pathname] of splitLines(pages.pathnames).entries()) {
    const end = start + (pages.lengths[index] ?? 0);
    const facts = pages.facts.subarray(start, end);
    yield [pathname, { output: outputs[index] ?? "", props: pages.props[index] ?? 0, facts }];
    start = end;
  }
}

/** 要存的账。 */
interface Ledger {
  numbers: FactNumbers;
  shares: ReadonlyMap<Fact, Facts>;
  routes: ReadonlyMap<string, RouteEntry>;
  pages: Map<string, PageEntry>;
  /** 名字所在的文件的摘要的指纹；不出自文件的为 0。 */
  digestOf: (name: number) => Fingerprint;
  /** 这些事的指纹；事从小到大。 */
  fingerprintsOf: (facts: Facts) => Float64Array;
}

/** 各页读过的事：一件一个字节，读过的记 1；共用的结果里读的也算。 */
function usedFacts({ numbers, shares, routes, pages }: Ledger): Uint8Array {
  const used = new Uint8Array(numbers.end);
  const use = (facts: Facts) => {
    for (const fact of facts) {
      if (used[fact] === 1) continue;
      used[fact] = 1;
      const inner = shares.get(fact);
      if (inner) use(inner);
    }
  };
  for (const { facts } of pages.values()) use(facts);
  for (const { facts } of routes.values()) use(facts);
  return used;
}

/** 账写成存的样子。没有谁读的事、没有谁用的名字不存。 */
export function saveLedger(ledger: Ledger): SavedLedger {
  const { numbers, shares, routes, digestOf, fingerprintsOf } = ledger;
  const used = usedFacts(ledger);
  const renumbering = new Renumbering(numbers, used);
  const pages = [...ledger.pages];
  const lengths = Uint32Array.from(pages, ([, { facts }]) => facts.length);
  const all = new Uint32Array(lengths.reduce((sum, length) => sum + length, 0));
  let start = 0;
  for (const [, { facts }] of pages) {
    all.set(facts, start);
    start += facts.length;
  }
  return {
    names: joinLines(renumbering.names.map((number) => numbers.names[number] ?? "")),
    fields: joinLines(numbers.fields),
    digests: Float64Array.from(renumbering.names, digestOf),
    facts: renumbering.apply(renumbering.facts),
    fingerprints: fingerprintsOf(renumbering.facts),
    shares: [...shares]
      .filter(([share]) => used[share] === 1)
      .map(([share, facts]) => [nameOf(renumbering.move(share)), renumbering.apply(facts)]),
    routes: Array.from(routes, ([route, { pathnames, facts }]) => [route, pathnames, renumbering.apply(facts)]),
    pages: {
      pathnames: joinLines(pages.map(([pathname]) => pathname)),
      outputs: joinLines(pages.map(([, { output }]) => output)),
      props: Float64Array.from(pages, ([, { props }]) => props),
      lengths,
      facts: renumbering.apply(all),
    },
  };
}
