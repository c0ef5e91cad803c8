import { FactTranslation } from "./fact-translation.ts";
import { type Fact, type FactNumbers, type Facts, factOf } from "./facts.ts";
import type { Fingerprint } from "./fingerprint.ts";
import { numbersOf, pagesIn, type SavedLedger, saveLedger } from "./saved-ledger.ts";

/** 对谁都不相等：两份账说法不同的事，等于变了。 */
const disputed = Number.NaN;

/** 没有变的就是这么说的那个；还没有谁说过的，照新来的；两份说的不同，作废。 */
const agree = <Key>(known: Map<Key, Fingerprint>, key: Key, value: Fingerprint): void => {
  const before = known.get(key);
  known.set(key, before === undefined || before === value ? value : disputed);
};

/** 几份账里的事，编成一套号。 */
class Union {
  readonly numbers: FactNumbers = numbersOf(undefined);
  readonly digests = new Map<number, Fingerprint>();
  readonly fingerprints = new Map<Fact, Fingerprint>();
  readonly shares = new Map<Fact, Facts>();
  readonly routes = new Map<string, { pathnames: string; facts: Facts }>();
  readonly pages: Parameters<typeof saveLedger>[0]["pages"] = new Map();

  add(ledger: SavedLedger): void {
    const { names, fields } = numbersOf(ledger);
    const translation = new FactTranslation(this.numbers);
    translation.learn(names, fields);
    for (const [index, name] of names.entries())
      agree(this.digests, this.numbers.number(name), ledger.digests[index] ?? 0);
    for (const [index, fact] of translation.apply(ledger.facts).entries())
      agree(this.fingerprints, fact, ledger.fingerprints[index] ?? 0);
    for (const [name, facts] of ledger.shares) {
      const [share = 0] = translation.apply(Uint32Array.of(factOf(name)));
      const known = this.shares.get(share) ?? [];
      this.shares.set(share, Uint32Array.from(new Set([...known, ...translation.apply(facts)])));
    }
    for (const [route, pathnames, facts] of ledger.routes)
      this.routes.set(route, { pathnames, facts: translation.apply(facts) });
    for (const [pathname, page] of pagesIn(ledger))
      this.pages.set(pathname, { ...page, facts: translation.apply(page.facts) });
  }
}

/**
 * 几份账并成一份：各排了整站的一部分，并起来就是整站的。
 * 同一件事说法不同的（内容在中间变过），记成变了，读过它的页都要重排。
 */
export function mergeLedgers(ledgers: readonly SavedLedger[]): SavedLedger {
  const union = new Union();
  for (const ledger of ledgers) union.add(ledger);
  const { numbers, shares, routes, pages } = union;
  return saveLedger({
    numbers,
    shares,
    routes,
    pages,
    digestOf: (number) => union.digests.get(number) ?? 0,
    fingerprintsOf: (facts) => Float64Array.from(facts, (fact) => union.fingerprints.get(fact) ?? 0),
  });
}
