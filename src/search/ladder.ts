import type { FacetCounts, Filters, Found, SearchEngine } from "./engine.ts";
import type { Name } from "./lexicon.ts";
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
  key: string;
  rung: Rung;
  /** 在同一级台阶里的相对分，0 到 1。 */
  score: number;
}

export interface Answer {
  /** 查询直接点到的名称。 */
  direct: Name[];
  /** 也许想找的名称，没有原样结果时才有。 */
  suggested: Name[];
  hits: Hit[];
  facets: FacetCounts;
  /** facets 数的就是 hits；几步拼起来的结果不是。 */
  counted: boolean;
  /** 摘录里要标出的各部分。 */
  marks: Unit[][];
}

/** 上一级台阶的结果够这么多，就不再往下走。 */
const enough = 10;
/** 全刊没有的双字多半是错字或跨词的，只算一点分量。 */
const unseen = 1;
/** 点名时该先看的文件，比只是提到的多这么多分。 */
const leadScore = 1.5;
/** 放宽时，至少要占到这么大比例的词（按稀有程度加权）。 */
const leastCoverage = 0.45;

const scores = (found: Found) => new Map(found.hits.map(({ key, score }) => [key, score]));

/** 几次查找都有的，分数相加。 */
function intersect(all: readonly Map<string, number>[]): Map<string, number> {
  const [first = new Map<string, number>(), ...rest] = [...all].sort((a, b) => a.size - b.size);
  const kept = new Map<string, number>();
  for (const [key, score] of first)
    if (rest.every((other) => other.has(key)))
      kept.set(
        key,
        rest.reduce((sum, other) => sum + (other.get(key) ?? 0), score),
      );
  return kept;
}

const ranked = (found: ReadonlyMap<string, number>): string[] =>
  [...found].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1)).map(([key]) => key);

/**
 * 点到名称时该先看的文件，用筛选直接取，不与只是提到它的文件比分：
 * 机制是它自己，类别是它的机制，城市是通盘讲它的文章。人物的文件不多，照常排。
 */
function leading({ kind, facet }: Name): Filters[] {
  switch (kind) {
    case "mechanism":
      return [{ 类型: recordKinds.mechanism, 机制: facet }];
    case "category":
      return [{ 类型: recordKinds.mechanism, 机制类别: facet }];
    case "city":
      return recordKinds.substantial.map((类型) => ({ 类型, 城市: facet }));
    default:
      return [];
  }
}

/** 一次搜索：看懂查询，一级一级往下走，够了就停。同样的查询永远得到同样的答案，与此前搜过什么无关。 */
export class Ladder {
  private readonly engine: SearchEngine;
  private readonly names: readonly Name[];
  private readonly simplify: Simplifier;

  constructor(engine: SearchEngine, names: readonly Name[], simplify: Simplifier) {
    this.engine = engine;
    this.names = names;
    this.simplify = simplify;
  }

  private async find(part: readonly Unit[], filters: Filters): Promise<Found> {
    const { term, exact } = phrase(part);
    return this.engine.find(term, exact, filters);
  }

  private async all(parts: readonly (readonly Unit[])[], filters: Filters): Promise<Map<string, number>> {
    return intersect(await Promise.all(parts.map(async (part) => scores(await this.find(part, filters)))));
  }

  private async relaxed(parts: readonly Unit[][], filters: Filters): Promise<Map<string, number>> {
    const pairs = parts.flatMap((part) =>
      part.length < 3 ? [part] : part.slice(0, -1).map((unit, index) => [unit, part[index + 1] ?? unit]),
    );
    const distinct = [...new Map(pairs.map((pair) => [pair.map(({ text }) => text).join(""), pair])).values()];
    if (distinct.length < 2) return new Map();
    const found = await Promise.all(distinct.map((pair) => this.find(pair, filters)));
    const largest = Math.max(...found.map(({ hits }) => hits.length), 1);
    const total = new Map<string, number>();
    let whole = 0;
    for (const [index, { hits }] of found.entries()) {
      // 越少见的双字越说明问题；哪里都没有的也计入一点，免得只凭一个常见词就算相关。
      const rarity = hits.length === 0 ? unseen : Math.log(1 + (largest + 1) / (hits.length + 0.5));
      // 数目比字词更认得准。
      const weight = distinct[index]?.some(({ text }) => /\d/.test(text)) ? 2 * rarity : rarity;
      whole += weight;
      const top = hits[0]?.score || 1;
      for (const { key, score } of hits) total.set(key, (total.get(key) ?? 0) + weight * (1 + 0.2 * (score / top)));
    }
    return new Map([...total].filter(([, score]) => score >= leastCoverage * whole));
  }

  async search(text: string, filters: Filters = {}): Promise<Answer> {
    const { parts, excluded, quoted } = parseQuery(text, this.simplify);
    const direct = matchNames(text, this.names, this.simplify);
    if (parts.length === 0) {
      const found =
        text.trim() === "" || excluded.length > 0
          ? await this.engine.find(null, false, filters)
          : { hits: [], facets: {} };
      const unwanted = await this.unwanted(excluded, filters);
      const hits = found.hits
        .filter(({ key }) => !unwanted.has(key))
        .map(({ key }): Hit => ({ key, rung: "exact", score: 0 }));
      return { direct, suggested: [], hits, facets: found.facets, counted: unwanted.size === 0, marks: [] };
    }
    const unwanted = await this.unwanted(excluded, filters);
    const hits = new Map<string, Hit>();
    let marks: Unit[][] = [...parts];
    const add = (found: ReadonlyMap<string, number>, rung: Rung, lead = 0) => {
      const top = Math.max(...found.values(), Number.MIN_VALUE);
      for (const key of ranked(found))
        if (!hits.has(key) && !unwanted.has(key))
          hits.set(key, { key, rung, score: lead + (found.get(key) ?? 0) / top });
    };

    for (const name of direct) await this.lead(name, filters, (found) => add(found, "exact", leadScore));
    const run = await this.find(parts.flat(), filters);
    add(scores(run), "exact");
    if (parts.length > 1 && hits.size < enough) add(await this.all(parts, filters), "all");
    // 拼音、代码的别写和别名，名称表认得：用本名再找。照字面已经找到的，本名的只算相近。
    const spelled = direct.filter(({ kind }) => kind !== "same-name").slice(0, 3);
    const rung = run.hits.length === 0 ? "exact" : "words";
    for (const { name } of hits.size < enough && !quoted ? spelled : []) {
      const part = this.unitsOf(name);
      add(scores(await this.find(part, filters)), rung);
      marks.push(part);
    }
    // 一个字之差：换成认得的叫法再找，算放宽的结果。
    const suggestions = hits.size > 0 || direct.length > 0 ? [] : suggestNames(text, this.names, this.simplify);
    for (const { name, spelling } of suggestions) {
      const part = this.unitsOf(spelling);
      await this.lead(name, filters, (found) => add(found, "relaxed", leadScore));
      add(scores(await this.find(part, filters)), "relaxed");
      marks.push(part);
    }
    const suggested = suggestions.map(({ name }) => name);

    if (hits.size < enough && !(quoted && hits.size > 0)) {
      const split = splitWords(parts, this.names, this.simplify);
      const loose = split.length > 0 ? split : parts;
      if (split.length > 1) add(await this.all(split, filters), "words");
      if (hits.size < enough) add(await this.relaxed(loose, filters), "relaxed");
      marks = [...marks, ...loose];
    }
    return {
      direct,
      suggested,
      hits: [...hits.values()],
      facets: run.facets,
      counted: hits.size === run.hits.length && unwanted.size === 0,
      marks,
    };
  }

  private async lead(name: Name, filters: Filters, add: (found: ReadonlyMap<string, number>) => void) {
    // 读者另选了类型、城市等的，听读者的。
    for (const own of leading(name))
      if (Object.entries(own).every(([facet, value]) => (filters[facet] ?? value) === value))
        add(scores(await this.engine.find(null, false, { ...filters, ...own })));
  }

  private unitsOf(text: string): Unit[] {
    return units(text, this.simplify).flat();
  }

  private async unwanted(excluded: readonly Unit[][], filters: Filters): Promise<Set<string>> {
    const found = await Promise.all(excluded.map((part) => this.find(part, filters)));
    return new Set(found.flatMap(({ hits }) => hits.map(({ key }) => key)));
  }
}
