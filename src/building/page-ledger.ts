import { type Fingerprint, fingerprint } from "./fingerprint.ts";
import type { Facts, ReadingLog } from "./reading-log.ts";

/** 一页的账：从 getStaticPaths 得到的东西的指纹，和排的时候读了哪些事（在事的表里的位置）。 */
interface Page {
  output: string;
  props: Fingerprint;
  facts: Uint32Array;
}

/** 存下来的账。 */
interface Saved {
  program: string;
  /** digests 是事所在的文件的摘要的指纹，不出自文件的为 0。 */
  facts: {
    kinds: Uint8Array;
    names: string;
    fields: string;
    fingerprints: Float64Array;
    digests: Float64Array;
  };
  shares: [name: string, facts: Uint32Array][];
  routes: [route: string, pathnames: string, facts: Uint32Array][];
  pages: { pathnames: string; outputs: string; props: Float64Array; lengths: Uint32Array; facts: Uint32Array };
}

/** 照抄文件的几项：文件没有变，它们就没有变。 */
const copied = new Set(["data", "lead", "path"]);

const kinds = ["node", "file", "share"] as const;
type Fact = ReturnType<ReadingLog["nameOf"]>;

/** 名字里没有换行，接成一长串存，比几十万个小字符串快得多。 */
const join = (items: Iterable<string>) => [...items].join("\n");
const split = (text: string) => (text === "" ? [] : text.split("\n"));

/**
 * 各页的账：上一次建站时每一页读了什么，这一次还一样不一样。
 * 一样，就不必再排；凭的是读到的东西，不是猜的规则，所以不会漏。
 */
export class PageLedger {
  readonly #program: string;
  readonly #log: ReadingLog;
  readonly #before = new Map<string, Page>();
  /** 上一次的事，这一次变了的记 1。 */
  #stale: Uint8Array = new Uint8Array();
  #saved: Saved | undefined;

  readonly #routesBefore = new Map<string, { pathnames: string; facts: Uint32Array }>();
  readonly #routes = new Map<string, { pathnames: string; facts: Uint32Array }>();

  readonly #facts: Fact[] = [];
  readonly #positions = new Map<string, number>();
  readonly #pages = new Map<string, Page>();
  /** 上一次的事在新表里的位置加一；还没有搬过来的为 0。 */
  #moved: Uint32Array = new Uint32Array();
  #old: Fact[] = [];
  /** 新表里从上一次搬来、没有变的事，上一次的指纹。 */
  readonly #known: (Fingerprint | undefined)[] = [];
  readonly #digests = new Map<string, Fingerprint>();
  /** 这一次的编号在新表里的位置。 */
  readonly #numbered = new Map<number, number>();

  /**
   * @param program 程序的摘要：程序换了，账全部作废。
   * @param saved 上一次存的；没有的为空。
   */
  constructor(program: string, log: ReadingLog, saved: unknown) {
    this.#program = program;
    this.#log = log;
    const before = saved as Saved | undefined;
    if (before?.program === program) this.#load(before);
  }

  #load(saved: Saved): void {
    this.#saved = saved;
    const names = split(saved.facts.names);
    const fields = split(saved.facts.fields);
    this.#old = names.map((name, index) => ({
      kind: kinds[saved.facts.kinds[index] ?? 0] ?? "node",
      name,
      field: fields[index] ?? "",
    }));
    this.#moved = new Uint32Array(names.length);
    this.#stale = new Uint8Array(names.length);
    const shares = new Map(saved.shares);
    const asked: number[] = [];
    for (const [index, fact] of this.#old.entries())
      if (fact.kind === "share") asked.push(index);
      else if (!this.#isSameFile(fact, saved.facts.digests[index] ?? 0)) {
        const before = saved.facts.fingerprints[index];
        if (this.#log.fingerprint(fact) !== before) this.#stale[index] = 1;
      }
    // 共用的结果里还可以用到别的共用的结果，先算里面的。
    const isStale = (index: number): boolean => {
      const fact = this.#old[index];
      if (fact?.kind !== "share") return this.#stale[index] === 1;
      return (shares.get(fact.name) ?? []).some(isStale);
    };
    for (const index of asked) if (isStale(index)) this.#stale[index] = 1;

    for (const [route, pathnames, facts] of saved.routes) this.#routesBefore.set(route, { pathnames, facts });
    const outputs = split(saved.pages.outputs);
    let start = 0;
    for (const [index, pathname] of split(saved.pages.pathnames).entries()) {
      const end = start + (saved.pages.lengths[index] ?? 0);
      this.#before.set(pathname, {
        output: outputs[index] ?? "",
        props: saved.pages.props[index] ?? 0,
        facts: saved.pages.facts.subarray(start, end),
      });
      start = end;
    }
  }

  /** 事所在的文件的摘要的指纹；不是照抄文件的为 0。 */
  #digest({ kind, name, field }: Fact): Fingerprint {
    if (kind !== "node" || !copied.has(field)) return 0;
    let found = this.#digests.get(name);
    if (found === undefined) {
      const digest = this.#log.tracked.digestOf(name);
      found = digest === undefined ? 0 : fingerprint(digest);
      this.#digests.set(name, found);
    }
    return found;
  }

  #isSameFile = (fact: Fact, before: Fingerprint): boolean => before !== 0 && this.#digest(fact) === before;

  /** 变了的事，给人看，查一页为什么要重排时用。 */
  *changes(): Generator<string> {
    for (const [index, { kind, name, field }] of this.#old.entries())
      if (this.#stale[index] === 1) yield [kind, name, field].filter(Boolean).join(" ");
  }

  #isFresh(facts: Uint32Array): boolean {
    for (const fact of facts) if (this.#stale[fact] === 1) return false;
    return true;
  }

  /** 这条路由有哪些路径，同上一次一样吗；一样，就说出是哪些。 */
  knownPaths(route: string): string[] | undefined {
    const known = this.#routesBefore.get(route);
    if (!known || !this.#isFresh(known.facts)) return undefined;
    this.#routes.set(route, { ...known, facts: known.facts.map((fact) => this.#move(fact)) });
    return split(known.pathnames);
  }

  /** 记下：这条路由的路径新列了，列的时候读了这些。 */
  listPaths(route: string, pathnames: readonly string[], facts: Facts): void {
    this.#routes.set(route, {
      pathnames: join(pathnames),
      facts: Uint32Array.from(facts, (fact) => this.#place(fact)),
    });
  }

  /**
   * 上一次排的这一页还能用吗；能，就说出它在哪里。
   * @param props 路径新列了的话，这一页从中得到的东西的指纹；没有新列，就同上一次一样。
   */
  reusable(pathname: string, props?: Fingerprint): string | undefined {
    const page = this.#before.get(pathname);
    if (!page || (props !== undefined && page.props !== props) || !this.#isFresh(page.facts)) return undefined;
    return page.output;
  }

  /** 记下：这一页照上一次的留着。 */
  reuse(pathname: string): void {
    const page = this.#before.get(pathname);
    if (!page) throw new Error(`上一次没有排过 ${pathname}`);
    this.#pages.set(pathname, { ...page, facts: page.facts.map((fact) => this.#move(fact)) });
  }

  /** 记下：这一页新排了，排的时候读了这些。 */
  render(pathname: string, output: string, props: Fingerprint, facts: Facts): void {
    this.#pages.set(pathname, { output, props, facts: Uint32Array.from(facts, (fact) => this.#place(fact)) });
  }

  #add(fact: Fact): number {
    const key = `${fact.kind} ${fact.name}\n${fact.field}`;
    let position = this.#positions.get(key);
    if (position === undefined) {
      position = this.#facts.length;
      this.#positions.set(key, position);
      this.#facts.push(fact);
    }
    return position;
  }

  /** 上一次的事在新表里的位置。 */
  #move(index: number): number {
    const known = this.#moved[index] ?? 0;
    if (known > 0) return known - 1;
    const position = this.#add(this.#old[index] as Fact);
    this.#moved[index] = position + 1;
    if (this.#stale[index] === 0) this.#known[position] = this.#saved?.facts.fingerprints[index];
    return position;
  }

  /** 这一次的事在新表里的位置。 */
  #place(number: number): number {
    let position = this.#numbered.get(number);
    if (position === undefined) {
      position = this.#add(this.#log.nameOf(number));
      this.#numbered.set(number, position);
    }
    return position;
  }

  /** 全部页面都记完以后，存下来的账。 */
  save(): unknown {
    const carried = new Map(this.#saved?.shares);
    const shares: [string, Uint32Array][] = [];
    // 共用的结果读的事也进表，表边走边长。
    for (const fact of this.#facts) {
      if (fact.kind !== "share") continue;
      const fresh = this.#log.sharedFacts(fact.name);
      const facts = fresh
        ? Uint32Array.from(fresh, (number) => this.#place(number))
        : (carried.get(fact.name) ?? new Uint32Array()).map((index) => this.#move(index));
      shares.push([fact.name, facts]);
    }
    const pages = [...this.#pages];
    const lengths = Uint32Array.from(pages, ([, { facts }]) => facts.length);
    const all = new Uint32Array(lengths.reduce((sum, length) => sum + length, 0));
    let start = 0;
    for (const [, { facts }] of pages) {
      all.set(facts, start);
      start += facts.length;
    }
    const saved: Saved = {
      program: this.#program,
      facts: {
        kinds: Uint8Array.from(this.#facts, ({ kind }) => kinds.indexOf(kind)),
        names: join(this.#facts.map(({ name }) => name)),
        fields: join(this.#facts.map(({ field }) => field)),
        fingerprints: Float64Array.from(this.#facts, (fact, index) =>
          fact.kind === "share" ? 0 : (this.#known[index] ?? this.#log.fingerprint(fact)),
        ),
        digests: Float64Array.from(this.#facts, (fact) => this.#digest(fact)),
      },
      shares,
      routes: [...this.#routes].map(([route, { pathnames, facts }]) => [route, pathnames, facts]),
      pages: {
        pathnames: join(pages.map(([pathname]) => pathname)),
        outputs: join(pages.map(([, { output }]) => output)),
        props: Float64Array.from(pages, ([, { props }]) => props),
        lengths,
        facts: all,
      },
    };
    return saved;
  }
}
