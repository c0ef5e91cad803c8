import type { Filters } from "./catalogue.ts";
import type { Key, Match, SearchEngine } from "./engine.ts";
import type { Name } from "./lexicon.ts";
import type { Library } from "./library.ts";
import { matchNames, suggestNames } from "./names.ts";
import { parseQuery } from "./query.ts";
import { recordKinds } from "./record-kinds.ts";
import { splitWords } from "./split-words.ts";
import { phrase, type Simplifier, type Unit, units } from "./tokenise.ts";

/**
 * 答案的阶梯，越往下越宽：
 * exact 原样连着出现；all 各部分都有，次序不拘；words 拆成词，词词都有；relaxed 只有一部分。
 */
export const rungs = ["exact", "all", "words", "relaxed"] as const;
export type Rung = (typeof rungs)[number];

export interface Hit {
  key: Key;
  rung: Rung;
  /** 在同一级台阶里的相对分，0 到 1。 */
  score: number;
  /** 细排的分；排在后面、没有细排的不写。 */
  relevance?: number;
}

export interface Answer {
  /** 查询直接点到的名称。 */
  direct: Name[];
  /** 也许想找的名称，没有原样结果时才有。 */
  suggested: Name[];
  hits: Hit[];
  /** 摘录里要标出的各部分。 */
  marks: Unit[][];
}

/** 上一级台阶的结果够这么多，就不再往下走。 */
export const enough = 10;
/** 全刊没有的双字多半是错字或跨词的，只算一点分量。 */
const unseen = 1;
/** 点名时该先看的文件，比只是提到的多这么多分。 */
const leadScore = 1.5;
/** 放宽时，至少要占到这么大比例的词（按稀有程度加权）。 */
const leastCoverage = 0.45;

/** 文件到分。 */
type Scores = ReadonlyMap<Key, number>;
/** 只在这些文件里找；没有筛选就不设。 */
type Scope = ReadonlySet<Key> | undefined;

const scores = (found: readonly Match[]): Scores => new Map(found.map(({ key, score }) => [key, score]));
const unscored = (keys: Iterable<Key>): Scores => new Map(Array.from(keys, (key) => [key, 0]));

/** 几次查找都有的，分数相加。 */
function intersect(all: readonly Scores[]): Scores {
  const [first = new Map<Key, number>(), ...rest] = [...all].sort((a, b) => a.size - b.size);
  const kept = new Map<Key, number>();
  for (const [key, score] of first)
    if (rest.every((other) => other.has(key)))
      kept.set(
        key,
        rest.reduce((sum, other) => sum + (other.get(key) ?? 0), score),
      );
  return kept;
}

const ranked = (found: Scores): Key[] =>
  [...found].sort(([a, left], [b, right]) => right - left || a - b).map(([key]) => key);

/** 名称对应哪一项筛选；省的名称，下辖的也算。 */
const facetOf: Partial<Record<Name["kind"], string[]>> = {
  city: ["城市", "省份"],
  category: ["机制类别"],
  topic: ["专题"],
};

/** 一次搜索：看懂查询，一级一级往下走，够了就停。同样的查询永远得到同样的答案，与此前搜过什么无关。 */
export class Ladder {
  private readonly engine: SearchEngine;
  private readonly library: Library;
  private readonly names: readonly Name[];
  private readonly simplify: Simplifier;

  constructor(engine: SearchEngine, library: Library, names: readonly Name[], simplify: Simplifier) {
    this.engine = engine;
    this.library = library;
    this.names = names;
    this.simplify = simplify;
  }

  private async find(part: readonly Unit[], scope: Scope): Promise<Match[]> {
    const { words, exact } = phrase(part);
    const found = await this.engine.find(words, exact);
    return scope ? found.filter(({ key }) => scope.has(key)) : found;
  }

  private async all(parts: readonly (readonly Unit[])[], scope: Scope): Promise<Scores> {
    return intersect(await Promise.all(parts.map(async (part) => scores(await this.find(part, scope)))));
  }

  private async relaxed(parts: readonly Unit[][], scope: Scope): Promise<Scores> {
    const pairs = parts.flatMap((part) =>
      part.length < 3 ? [part] : part.slice(0, -1).map((unit, index) => [unit, part[index + 1] ?? unit]),
    );
    const distinct = [...new Map(pairs.map((pair) => [pair.map(({ text }) => text).join(""), pair])).values()];
    if (distinct.length < 2) return new Map();
    const found = await Promise.all(distinct.map((pair) => this.find(pair, scope)));
    const largest = Math.max(...found.map(({ length }) => length), 1);
    const total = new Map<Key, number>();
    let whole = 0;
    for (const [index, matches] of found.entries()) {
      // 越少见的双字越说明问题；哪里都没有的也计入一点，免得只凭一个常见词就算相关。
      const rarity = matches.length === 0 ? unseen : Math.log(1 + (largest + 1) / (matches.length + 0.5));
      // 数目比字词更认得准。
      const weight = distinct[index]?.some(({ text }) => /\d/.test(text)) ? 2 * rarity : rarity;
      whole += weight;
      const top = matches[0]?.score || 1;
      for (const { key, score } of matches) total.set(key, (total.get(key) ?? 0) + weight * (1 + 0.2 * (score / top)));
    }
    return new Map([...total].filter(([, score]) => score >= leastCoverage * whole));
  }

  async search(text: string, filters: Filters = {}): Promise<Answer> {
    const { parts, excluded, quoted } = parseQuery(text, this.simplify);
    const direct = matchNames(text, this.names, this.simplify);
    const scope = Object.keys(filters).length > 0 ? (await this.library.catalogue()).matching(filters) : undefined;
    const unwanted = await this.unwanted(excluded, scope);
    if (parts.length === 0) {
      const everything = text.trim() === "" || excluded.length > 0;
      const keys = everything ? (scope ?? (await this.library.catalogue()).keys) : [];
      const hits = Array.from(keys)
        .filter((key) => !unwanted.has(key))
        .map((key): Hit => ({ key, rung: "exact", score: 0 }));
      return { direct, suggested: [], hits, marks: [] };
    }
    const hits = new Map<Key, Hit>();
    let marks: Unit[][] = [...parts];
    const add = (found: Scores, rung: Rung, lead = 0) => {
      const top = Math.max(...found.values(), Number.MIN_VALUE);
      for (const key of ranked(found))
        if (!hits.has(key) && !unwanted.has(key))
          hits.set(key, { key, rung, score: lead + (found.get(key) ?? 0) / top });
    };

    for (const name of direct) add(await this.leading(name, scope), "exact", leadScore);
    const run = await this.find(parts.flat(), scope);
    add(scores(run), "exact");
    if (parts.length > 1 && hits.size < enough) add(await this.all(parts, scope), "all");
    // 拼音、代码的别写和别名，名称表认得：用本名再找。照字面已经找到的，本名的只算相近。
    const spelled = direct.filter(({ kind }) => kind !== "same-name").slice(0, 3);
    const rung = run.length === 0 ? "exact" : "words";
    for (const { name } of hits.size < enough && !quoted ? spelled : []) {
      const part = this.unitsOf(name);
      add(scores(await this.find(part, scope)), rung);
      marks.push(part);
    }
    // 一个字之差：换成认得的叫法再找，算放宽的结果。
    const suggestions = hits.size > 0 || direct.length > 0 ? [] : suggestNames(text, this.names, this.simplify);
    for (const { name, spelling } of suggestions) {
      const part = this.unitsOf(spelling);
      add(await this.leading(name, scope), "relaxed", leadScore);
      add(scores(await this.find(part, scope)), "relaxed");
      marks.push(part);
    }
    const suggested = suggestions.map(({ name }) => name);

    if (hits.size < enough && !(quoted && hits.size > 0)) {
      const split = splitWords(parts, this.names, this.simplify);
      const loose = split.length > 0 ? split : parts;
      if (split.length > 1) {
        const all = await this.all(split, scope);
        const described = await this.described(split, scope);
        add(new Map([...described].map(([key]) => [key, all.get(key) ?? 0])), "words", leadScore);
        add(all, "words");
      }
      if (hits.size < enough) add(await this.relaxed(loose, scope), "relaxed");
      marks = [...marks, ...loose];
    }
    return { direct, suggested, hits: [...hits.values()], marks };
  }

  /**
   * 点到名称时该先看的文件，直接取来，不与只是提到它的比分：
   * 机制是它自己，类别是它的机制，城市是通盘讲它的文章。人物的文件不多，照常排。
   */
  private async leading({ kind, id, name }: Name, scope: Scope): Promise<Scores> {
    const lists: Iterable<Key>[] = [];
    if (kind === "mechanism") {
      const key = await this.library.find(kind, id);
      if (key !== undefined) lists.push([key]);
    } else if (kind === "category") {
      const catalogue = await this.library.catalogue();
      lists.push(catalogue.matching({ 类型: recordKinds.mechanism, 机制类别: name }));
    } else if (kind === "city") {
      const catalogue = await this.library.catalogue();
      for (const 类型 of recordKinds.substantial) lists.push(catalogue.matching({ 类型, 城市: name }));
    }
    const keys = lists.flatMap((list) => [...list]);
    return unscored(scope ? keys.filter((key) => scope.has(key)) : keys);
  }

  /** 每个词都是城市、类别或专题的名称（“河北有哪些协商平台”），就照筛选项取，不论正文里怎么说。 */
  private async described(split: readonly (readonly Unit[])[], scope: Scope): Promise<Scores> {
    const named = split.map((word) => {
      const spelling = word.map(({ text }) => text).join("");
      return this.names.find(({ kind, spellings }) => kind in facetOf && spellings.includes(spelling));
    });
    const catalogue = await this.library.catalogue();
    let kept: Key[] | undefined = scope && [...scope];
    for (const name of named) {
      const facets = name && facetOf[name.kind];
      if (!facets) return new Map();
      const matching = facets.map((facet) => catalogue.matching({ [facet]: name.name }));
      kept = (kept ?? [...catalogue.keys]).filter((key) => matching.some((keys) => keys.has(key)));
    }
    // 问到类别的，要的是机制。
    if (named.some((name) => name?.kind === "category")) {
      const mechanisms = catalogue.matching({ 类型: recordKinds.mechanism });
      kept = kept?.filter((key) => mechanisms.has(key));
    }
    return unscored(kept ?? []);
  }

  private unitsOf(text: string): Unit[] {
    return units(text, this.simplify).flat();
  }

  private async unwanted(excluded: readonly Unit[][], scope: Scope): Promise<Set<Key>> {
    const found = await Promise.all(excluded.map((part) => this.find(part, scope)));
    return new Set(found.flatMap((matches) => matches.map(({ key }) => key)));
  }
}
