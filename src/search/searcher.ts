import type { Sort } from "./address.ts";
import type { FacetCounts, Filters, Loaded, SearchEngine } from "./engine.ts";
import { type Excerpt, makeExcerpt } from "./excerpt.ts";
import { type Answer, type Hit, Ladder, type Rung, rungs } from "./ladder.ts";
import type { Lexicon, Name } from "./lexicon.ts";
import { relevance } from "./relevance.ts";
import { makeSimplifier, normalise, type Simplifier } from "./tokenise.ts";

/** 一条结果。 */
export interface Result extends Loaded {
  rung: Rung;
  excerpt: Excerpt;
}

export interface Results {
  /** 查询直接点到的名称，做成卡片。 */
  direct: Name[];
  suggested: Name[];
  entries: Result[];
  total: number;
  facets: FacetCounts;
}

/** 引擎排在最前的这么多条，再按题名、人物等细排；再往后照引擎的次序。 */
const reranked = 30;
/** 逐条数筛选项时，最多数这么多条。 */
const counted = 60;

/** 搜索的门面：页面、命令和测试都从这里进。 */
export class Searcher {
  private readonly engine: SearchEngine;
  private readonly ladder: Ladder;
  private readonly simplify: Simplifier;

  private readonly lexicon: Lexicon;
  private readonly loadPinyin: (() => Promise<string[][]>) | undefined;
  private pinyin: Promise<void> | undefined;

  /** @param loadPinyin 取各名称的拼音；查询里有字母时才用得着。 */
  constructor(engine: SearchEngine, lexicon: Lexicon, loadPinyin?: () => Promise<string[][]>) {
    this.engine = engine;
    this.lexicon = lexicon;
    this.loadPinyin = loadPinyin;
    this.simplify = makeSimplifier(lexicon.simplify.from, lexicon.simplify.to);
    this.ladder = new Ladder(engine, lexicon.names, this.simplify);
  }

  /** 走一遍阶梯，排好次序。 */
  async answer(query: string, filters: Filters = {}, sort: Sort = "relevance"): Promise<Answer> {
    if (/[a-zａ-ｚ]{2}/i.test(query)) await this.withPinyin();
    const answer = await this.ladder.search(query, filters);
    const facets = answer.counted ? answer.facets : await this.countFacets(answer.hits);
    if (sort !== "relevance") return { ...answer, facets, hits: await this.byDate(answer.hits, sort) };
    if (answer.marks.length === 0) return { ...answer, facets };
    const wanted = normalise(query, this.simplify);
    const head = await Promise.all(
      answer.hits.slice(0, reranked).map(async (hit) => {
        const loaded = await this.engine.load(hit.key);
        return { hit, score: relevance(loaded, hit.score, wanted, answer, this.simplify) };
      }),
    );
    head.sort(
      (a, b) =>
        rungs.indexOf(a.hit.rung) - rungs.indexOf(b.hit.rung) || b.score - a.score || (a.hit.key < b.hit.key ? -1 : 1),
    );
    return { ...answer, facets, hits: [...head.map(({ hit }) => hit), ...answer.hits.slice(reranked)] };
  }

  private async withPinyin(): Promise<void> {
    this.pinyin ??= (async () => {
      const spelled = (await this.loadPinyin?.()) ?? [];
      spelled.forEach((pinyin, index) => {
        const name = this.lexicon.names[index];
        if (name) name.pinyin = pinyin;
      });
    })();
    try {
      await this.pinyin;
    } catch (error) {
      // 没取到的下次再取。
      this.pinyin = undefined;
      throw error;
    }
  }

  private async byDate(hits: readonly Hit[], sort: Sort): Promise<Hit[]> {
    const order = new Map((await this.engine.byDate()).map((key, index) => [key, index]));
    const direction = sort === "newest" ? 1 : -1;
    return [...hits].sort((a, b) => direction * ((order.get(a.key) ?? 0) - (order.get(b.key) ?? 0)));
  }

  /** 几步拼起来的结果，引擎数不了，逐条数；太多时只数最前面的。 */
  private async countFacets(hits: readonly Hit[]): Promise<FacetCounts> {
    const counts: FacetCounts = {};
    for (const { facets } of await Promise.all(hits.slice(0, counted).map(({ key }) => this.engine.load(key))))
      for (const [name, values] of Object.entries(facets)) {
        counts[name] ??= {};
        for (const value of values) counts[name][value] = (counts[name][value] ?? 0) + 1;
      }
    return counts;
  }

  /** 取若干条结果的资料和摘录。 */
  load(answer: Answer, hits: readonly Hit[]): Promise<Result[]> {
    return Promise.all(
      hits.map(async ({ key, rung }) => {
        const loaded = await this.engine.load(key);
        return { ...loaded, rung, excerpt: makeExcerpt(loaded.paragraphs, answer.marks, this.simplify) };
      }),
    );
  }

  /** 一次搜完，取前几条；给命令和基准用。 */
  async search(query: string, filters: Filters = {}, limit = 10): Promise<Results> {
    const answer = await this.answer(query, filters);
    return {
      direct: answer.direct,
      suggested: answer.suggested,
      entries: await this.load(answer, answer.hits.slice(0, limit)),
      total: answer.hits.length,
      facets: answer.facets,
    };
  }
}
