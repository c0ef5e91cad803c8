import type { Sort } from "./address.ts";
import type { FacetCounts, Filters } from "./catalogue.ts";
import type { Card } from "./document.ts";
import type { SearchEngine } from "./engine.ts";
import { type Excerpt, makeExcerpt } from "./excerpt.ts";
import { type Answer, type Hit, Ladder, type Rung, rungs } from "./ladder.ts";
import type { Lexicon, Name } from "./lexicon.ts";
import type { Library } from "./library.ts";
import { relevance } from "./relevance.ts";
import { makeSimplifier, normalise, type Simplifier } from "./tokenise.ts";

/** 一条结果。 */
export interface Result extends Card {
  /** 几个站点一起搜时，出自哪个站点。 */
  site?: string;
  rung: Rung;
  excerpt: Excerpt;
}

/** 要什么。 */
export interface SearchRequest {
  query: string;
  filters?: Filters;
  sort?: Sort;
  /** 从第几条起，取几条。 */
  from?: number;
  limit?: number;
}

export interface Results {
  /** 查询直接点到的名称，做成卡片。 */
  direct: Name[];
  suggested: Name[];
  entries: Result[];
  total: number;
  facets: FacetCounts;
  /** 一起搜的站点里，这一次没有答的。 */
  unanswered?: string[];
}

/** 答得了搜索的：一个站点，或者几个站点一起。 */
export interface Answering {
  search(request: SearchRequest): Promise<Results>;
}

/** 引擎排在最前的这么多条，再按题名、人物等细排；再往后照引擎的次序。 */
const reranked = 30;

/** 搜索的门面：页面、命令和测试都从这里进。 */
export class Searcher implements Answering {
  private readonly library: Library;
  private readonly ladder: Ladder;
  private readonly simplify: Simplifier;

  private readonly lexicon: Lexicon;
  private readonly loadPinyin: (() => Promise<string[][]>) | undefined;
  private pinyin: Promise<void> | undefined;

  /** @param loadPinyin 取各名称的拼音；查询里有字母时才用得着。 */
  constructor(engine: SearchEngine, library: Library, lexicon: Lexicon, loadPinyin?: () => Promise<string[][]>) {
    this.library = library;
    this.lexicon = lexicon;
    this.loadPinyin = loadPinyin;
    this.simplify = makeSimplifier(lexicon.simplify.from, lexicon.simplify.to);
    this.ladder = new Ladder(engine, library, lexicon.names, this.simplify);
  }

  /** 走一遍阶梯，排好次序。 */
  async answer(query: string, filters: Filters = {}, sort: Sort = "relevance"): Promise<Answer> {
    const [catalogue] = await Promise.all([
      this.library.catalogue(),
      /[a-zａ-ｚ]{2}/i.test(query) ? this.withPinyin() : undefined,
    ]);
    const answer = await this.ladder.search(query, filters);
    if (sort !== "relevance") return { ...answer, hits: await this.byDate(answer.hits, sort) };
    if (answer.marks.length === 0) return answer;
    const wanted = normalise(query, this.simplify);
    const head = await Promise.all(
      answer.hits.slice(0, reranked).map(async (hit) => {
        const card = await this.library.card(hit.key);
        const facets = Object.values(catalogue.facetsOf(hit.key)).flat();
        return { hit, score: relevance(card, facets, hit.score, wanted, answer, this.simplify) };
      }),
    );
    head.sort(
      (a, b) => rungs.indexOf(a.hit.rung) - rungs.indexOf(b.hit.rung) || b.score - a.score || a.hit.key - b.hit.key,
    );
    return {
      ...answer,
      hits: [...head.map(({ hit, score }) => ({ ...hit, relevance: score })), ...answer.hits.slice(reranked)],
    };
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

  /** 没有日期的总在最后。 */
  private async byDate(hits: readonly Hit[], sort: Sort): Promise<Hit[]> {
    const dates = await this.library.dates();
    const direction = sort === "newest" ? -1 : 1;
    return hits
      .map((hit) => ({ hit, date: dates.get(hit.key) ?? "" }))
      .sort((a, b) => {
        if (a.date === b.date) return a.hit.key - b.hit.key;
        if (a.date === "" || b.date === "") return a.date === "" ? 1 : -1;
        return direction * (a.date < b.date ? -1 : 1);
      })
      .map(({ hit }) => hit);
  }

  catalogue() {
    return this.library.catalogue();
  }

  dates() {
    return this.library.dates();
  }

  /** 取来要列出的几条。 */
  load(answer: Answer, hits: readonly Hit[]): Promise<Result[]> {
    return Promise.all(
      hits.map(async ({ key, rung }) => {
        const [card, text] = await Promise.all([this.library.card(key), this.library.text(key)]);
        return { ...card, rung, excerpt: makeExcerpt(card.title, text, answer.marks, this.simplify) };
      }),
    );
  }

  /** 一次搜完，取其中几条；页面、命令和基准都用它。 */
  async search({ query, filters = {}, sort = "relevance", from = 0, limit = 10 }: SearchRequest): Promise<Results> {
    const answer = await this.answer(query, filters, sort);
    const [entries, catalogue] = await Promise.all([
      this.load(answer, answer.hits.slice(from, from + limit)),
      this.library.catalogue(),
    ]);
    return {
      direct: answer.direct,
      suggested: answer.suggested,
      entries,
      total: answer.hits.length,
      facets: catalogue.count(answer.hits.map(({ key }) => key)),
    };
  }
}
