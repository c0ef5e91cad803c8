import { type Fact, type Facts, factOf, nameOf } from "./facts.ts";
import { type Fingerprint, fingerprint } from "./fingerprint.ts";
import { isShare, type ReadingLog } from "./reading-log.ts";
import {
  joinLines,
  type PageEntry,
  pagesIn,
  type RouteEntry,
  type SavedLedger,
  saveLedger,
  splitLines,
} from "./saved-ledger.ts";
import { staleFacts } from "./stale-facts.ts";

/**
 * 各页的账：上一次建站时每一页读了什么，这一次还一样不一样。
 * 一样，就不必再排；凭的是读到的东西，不是猜的规则，所以不会漏。
 */
export class PageLedger {
  readonly #log: ReadingLog;
  readonly #saved: SavedLedger | undefined;
  readonly #stale: Uint8Array;
  readonly #before: ReadonlyMap<string, PageEntry>;
  readonly #routesBefore: ReadonlyMap<string, RouteEntry>;
  readonly #routes = new Map<string, RouteEntry>();
  readonly #pages = new Map<string, PageEntry>();

  /**
   * @param log 编号接着 saved 的，见 numbersOf；档案已经建好。
   * @param saved 这个程序上一次存的；没有的、程序换了的为空。
   */
  constructor(log: ReadingLog, saved: SavedLedger | undefined) {
    this.#log = log;
    this.#saved = saved;
    this.#stale = saved ? staleFacts(saved, log) : new Uint8Array();
    this.#before = new Map(saved && pagesIn(saved));
    this.#routesBefore = new Map(saved?.routes.map(([route, pathnames, facts]) => [route, { pathnames, facts }]));
  }

  #isFresh(facts: Facts): boolean {
    for (const fact of facts) if (this.#stale[fact] === 1) return false;
    return true;
  }

  /** 这条路由有哪些路径，同上一次一样吗；一样，就说出是哪些。 */
  knownPaths(route: string): string[] | undefined {
    const known = this.#routesBefore.get(route);
    if (!known || !this.#isFresh(known.facts)) return undefined;
    this.#routes.set(route, known);
    return splitLines(known.pathnames);
  }

  /** 记下：这条路由的路径新列了，列的时候读了这些。 */
  listPaths(route: string, pathnames: Iterable<string>, facts: Facts): void {
    this.#routes.set(route, { pathnames: joinLines(pathnames), facts });
  }

  /**
   * 上一次排的这一页还能用吗；能，就说出它在哪里。
   * @param props 路径新列了的话，算出这一页从中得到的东西的指纹，用到才算；没有新列，就同上一次一样。
   */
  reusable(pathname: string, props?: () => Fingerprint): string | undefined {
    const page = this.#before.get(pathname);
    if (!page || !this.#isFresh(page.facts) || (props && page.props !== props())) return undefined;
    return page.output;
  }

  /** 记下：这一页照上一次的留着。 */
  reuse(pathname: string): void {
    const page = this.#before.get(pathname);
    if (!page) throw new Error(`上一次没有排过 ${pathname}`);
    this.#pages.set(pathname, page);
  }

  /** 记下：这一页新排了，排的时候读了这些。 */
  render(pathname: string, page: PageEntry): void {
    this.#pages.set(pathname, page);
  }

  /** 全部页面都记完以后，存下来的账。 */
  save(): SavedLedger {
    const { numbers, shared } = this.#log;
    const shares = new Map<Fact, Facts>(this.#saved?.shares.map(([name, facts]) => [factOf(name), facts]));
    for (const [name, facts] of shared) shares.set(factOf(numbers.number(name)), facts);
    return saveLedger({
      numbers,
      shares,
      routes: this.#routes,
      pages: this.#pages,
      digestOf: (number) => fingerprintOfDigest(this.#log.digestOf(number)),
      fingerprintsOf: this.#fingerprints,
    });
  }

  /** 没有变的，用上一次算的。 */
  #fingerprints = (facts: Facts): Float64Array => {
    const { facts: before, fingerprints } = this.#saved ?? { facts: [], fingerprints: [] };
    let at = 0;
    return Float64Array.from(facts, (fact) => {
      while (at < before.length && (before[at] as Fact) < fact) at += 1;
      if (before[at] === fact && this.#stale[fact] === 0) return fingerprints[at] as Fingerprint;
      return isShare(this.#log.numbers.names[nameOf(fact)] ?? "") ? 0 : this.#log.fingerprint(fact);
    });
  };
}

const fingerprintOfDigest = (digest: string | undefined): Fingerprint =>
  digest === undefined ? 0 : fingerprint(digest);
