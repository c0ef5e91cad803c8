import { type FacetCounts, mergeCounts } from "./catalogue.ts";
import { type Answer, enough, type Hit, rungs } from "./ladder.ts";
import type { Answering, Result, Results, Searcher, SearchRequest } from "./searcher.ts";

/** 一起搜的一个站点。 */
export interface Member {
  name: string;
  /** 站点的根，不带末尾斜线；本站的为空。 */
  url: string;
  open(): Promise<Searcher>;
}

/** 别的站点最多等这么久（毫秒），不让它拖住本站的答案。 */
const patience = 5000;
/** 直达的卡片和相近的名称，几个站点合起来列这么多。 */
const mostDirect = 6;
const mostSuggested = 3;
/** 没有细排的一律排在细排过的后面。 */
const unranked = -1000;

/** 一个站点的答案。 */
interface Reply {
  member: Member;
  searcher: Searcher;
  answer: Answer;
  /** 各条的日期，要照日期排时才有。 */
  dateOf(hit: Hit): string;
  count(hits: readonly Hit[]): FacetCounts;
}
interface Placed {
  reply: Reply;
  hit: Hit;
}

async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`等了 ${milliseconds} 毫秒`)), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

const relevanceOf = ({ relevance, score }: Hit) => relevance ?? unranked + score;

/** 几个站点的排成一列：先台阶，再相关；照日期的，没有日期的在最后。分不出高下的，照站点的次序。 */
function merge(replies: readonly Reply[], sort: SearchRequest["sort"] = "relevance"): Placed[] {
  const placed = replies.flatMap((reply) => reply.answer.hits.map((hit): Placed => ({ reply, hit })));
  const byRung = (a: Placed, b: Placed) => rungs.indexOf(a.hit.rung) - rungs.indexOf(b.hit.rung);
  // 与一个站点的阶梯一样：上面几级已经够了，就不列下面的。
  let count = 0;
  const kept = new Set(
    rungs.filter((rung) => {
      const wanted = count < enough;
      count += placed.filter(({ hit }) => hit.rung === rung).length;
      return wanted;
    }),
  );
  const chosen = placed.filter(({ hit }) => kept.has(hit.rung));
  if (sort === "relevance") return chosen.sort((a, b) => byRung(a, b) || relevanceOf(b.hit) - relevanceOf(a.hit));
  const direction = sort === "newest" ? -1 : 1;
  return chosen
    .map((item) => ({ item, date: item.reply.dateOf(item.hit) }))
    .sort((a, b) => {
      if (a.date === b.date) return 0;
      if (a.date === "" || b.date === "") return a.date === "" ? 1 : -1;
      return direction * (a.date < b.date ? -1 : 1);
    })
    .map(({ item }) => item);
}

/**
 * 几个站点一起搜：各问各的索引，用同一套相关合排。
 * 引擎的分在每个站点里都是同最高分的比，题名、点名的加分各站相同，所以比得。
 * 别的站点取不到，照样给出其余的，写明缺了谁；本站的取不到才算失败。
 */
export class JointSearcher implements Answering {
  private readonly own: Member;
  private readonly others: readonly Member[];

  constructor(own: Member, others: readonly Member[]) {
    this.own = own;
    this.others = others;
  }

  private async ask(member: Member, { query, filters, sort }: SearchRequest): Promise<Reply> {
    const searcher = await member.open();
    const [answer, catalogue, dates] = await Promise.all([
      searcher.answer(query, filters, sort),
      searcher.catalogue(),
      sort === "relevance" || !sort ? undefined : searcher.dates(),
    ]);
    return {
      member,
      searcher,
      answer,
      dateOf: ({ key }) => dates?.get(key) ?? "",
      count: (hits) => catalogue.count(hits.map(({ key }) => key)),
    };
  }

  /** @throws 本站的索引取不到时。 */
  async search(request: SearchRequest): Promise<Results> {
    const [own, ...others] = await Promise.all([
      this.ask(this.own, request),
      ...this.others.map((member) => within(patience, this.ask(member, request)).catch(() => undefined)),
    ]);
    return this.present([own, ...others.filter((reply) => reply !== undefined)], request);
  }

  private async present(replies: readonly Reply[], request: SearchRequest): Promise<Results> {
    const placed = merge(replies, request.sort);
    const { from = 0, limit = 10 } = request;
    const failed = new Set<Reply>();
    const load = async ({ reply, hit }: Placed): Promise<Result[]> => {
      const { searcher, answer, member } = reply;
      const foreign = reply !== replies[0];
      const loading = searcher.load(answer, [hit]);
      const loaded = await (foreign
        ? within(patience, loading).catch(() => {
            failed.add(reply);
            return [];
          })
        : loading);
      return loaded.map((result) => ({ ...result, site: member.name, url: member.url + result.url }));
    };
    const entries = (await Promise.all(placed.slice(from, from + limit).map(load))).flat();
    // 答得出、卡片却取不到的，当它没有答，免得说有而列不出。
    if (failed.size > 0)
      return this.present(
        replies.filter((reply) => !failed.has(reply)),
        request,
      );
    const found = replies.map(
      (reply) => [reply, placed.filter((item) => item.reply === reply).map(({ hit }) => hit)] as const,
    );
    const answered = new Set(replies.map(({ member }) => member));
    const exact = placed.some(({ hit }) => hit.rung !== "relaxed");
    return {
      direct: replies
        .flatMap(({ member, answer }) =>
          answer.direct.map((name) => ({
            ...name,
            url: member.url + name.url,
            note: [member.name, name.note].filter(Boolean).join(" · "),
          })),
        )
        .slice(0, mostDirect),
      suggested: exact
        ? []
        : [
            ...new Map(replies.flatMap(({ answer }) => answer.suggested).map((name) => [name.name, name])).values(),
          ].slice(0, mostSuggested),
      entries,
      total: placed.length,
      facets: mergeCounts(found.map(([reply, hits]) => reply.count(hits))),
      unanswered: this.others.filter((member) => !answered.has(member)).map(({ name }) => name),
    };
  }
}
