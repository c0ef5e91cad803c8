import type { Random } from "../generate/random.ts";
import { bytesOf, codeBytes } from "./bytes.ts";
import { isOwn, type Opening } from "./engine.ts";
import { type GradedQuery, type Grades, grade } from "./graded.ts";
import { pageOf } from "./page-text.ts";
import { type Asked, askCold, Reader } from "./reader.ts";
import { absent } from "./samples.ts";
import { percentile, same, together } from "./statistics.ts";
import type { Texts } from "./texts.ts";

/** 同时开几位新读者；再多，一台小机器上互相拖慢。 */
const lanes = 2;
/** 量字节数时，问这么多对查询取中位数。 */
const pairs = 10;

export interface Recall {
  /** 含有那段文字的文件里，找到的比例；每一段都找全了的查询有几个。 */
  found: number;
  complete: number;
  asked: number;
  /** 给出的结果里，真含有那段文字的比例。 */
  precision: number;
  missed: string[];
}

export interface Measures {
  pieces: Recall;
  names: Recall;
  /** 冷热两问，原样结果不同的、连同次序在内全部结果不同的查询。 */
  disagree: { exact: string[]; all: string[] } | undefined;
  absent: Map<string, number>;
  bytes: { first: number; second: number };
  warm: number[];
  cold: number[] | undefined;
  grades: Grades | undefined;
}

export interface Questions {
  pieces: string[];
  names: string[];
  graded: GradedQuery[];
  /** 种类和编号到网址。 */
  urlOf: ReadonlyMap<string, string>;
}

function recallOf(queries: readonly string[], answers: ReadonlyMap<string, string[]>, texts: Texts, byPage: boolean) {
  let [expected, found, complete, given, right] = [0, 0, 0, 0, 0];
  const missed: string[] = [];
  for (const query of queries) {
    const { documents, pages } = texts.containing(query);
    const wanted = byPage ? pages : documents;
    const got = new Set(answers.get(query));
    const hit = [...wanted].filter((url) => got.has(url)).length;
    expected += wanted.size;
    found += hit;
    given += got.size;
    right += [...got].filter((url) => texts.has(url, query)).length;
    if (hit === wanted.size) complete += 1;
    else missed.push(`${query}（${hit}/${wanted.size}）`);
  }
  return { found: found / expected, complete, asked: queries.length, precision: right / given, missed };
}

/** 一位没有缓存的读者先问一句，再问另一句，各取了多少字节。 */
async function coldBytes(opening: Opening, queries: readonly string[]): Promise<{ first: number; second: number }> {
  const code = await codeBytes(opening.engine, opening.site);
  const measured: { first: number; second: number }[] = [];
  for (let index = 0; index + 1 < Math.min(queries.length, pairs * 2); index += 2) {
    const reader = new Reader(opening);
    const first = await reader.ask(queries[index] ?? "");
    const second = await reader.ask(queries[index + 1] ?? "");
    await reader.close();
    const known = new Set(first.read);
    measured.push({
      first: code + (await bytesOf(first.read)),
      second: await bytesOf(second.read.filter((file) => !known.has(file))),
    });
  }
  const middle = (key: "first" | "second") =>
    percentile(
      measured.map((one) => one[key]),
      50,
    );
  return { first: middle("first"), second: middle("second") };
}

/** 把一个引擎从头到尾量一遍。 */
export async function measure(opening: Opening, questions: Questions, texts: Texts, random: Random): Promise<Measures> {
  const byPage = !isOwn(opening.engine);
  const queries = [...questions.pieces, ...questions.names];
  const reader = new Reader(opening);
  const keys = await reader.keys();
  const askAll = async (order: readonly string[]): Promise<Map<string, Asked>> => {
    const answers = new Map<string, Asked>();
    for (const query of order) answers.set(query, await reader.ask(query));
    return answers;
  };
  const warm = await askAll(random.some(queries, queries.length));
  const again = await askAll(random.some(queries, queries.length));
  const absentAnswers = await askAll(absent);
  const graded = [...(await askAll(questions.graded.map(({ query }) => query))).values()];
  await reader.close();

  // 引擎给的编号换成网址；列表页之类不是文件的，不算结果。
  const known = new Set(questions.urlOf.values());
  const knownPages = new Set([...known].map(pageOf));
  const isDocument = (url: string) => (byPage ? knownPages : known).has(url);
  const urls = (list: readonly string[]) => list.map((key) => keys.get(key) ?? `缺 ${key}`).filter(isDocument);

  // MiniSearch 没有随问随取的缓存，问过什么与答什么无关，不必一句开一次。
  const cold =
    opening.engine === "minisearch" ? undefined : await together(queries, lanes, (query) => askCold(opening, query));
  const exact = new Map(queries.map((query, index) => [query, urls((cold?.[index] ?? warm.get(query))?.exact ?? [])]));
  const differ = (field: "exact" | "all") =>
    queries.filter((query, index) => {
      const answer = (asked: Asked | undefined) => {
        const list = asked?.[field] ?? [];
        return field === "exact" ? [...list].sort() : list;
      };
      const first = answer(cold?.[index]);
      return !same(first, answer(warm.get(query))) || !same(first, answer(again.get(query)));
    });
  return {
    pieces: recallOf(questions.pieces, exact, texts, byPage),
    names: recallOf(questions.names, exact, texts, byPage),
    disagree: cold && { exact: differ("exact"), all: differ("all") },
    absent: new Map(absent.map((query) => [query, urls(absentAnswers.get(query)?.exact ?? []).length])),
    bytes: await coldBytes(opening, random.some(queries, pairs * 2)),
    warm: [...again.values()].map(({ milliseconds }) => milliseconds),
    cold: cold?.map(({ milliseconds }) => milliseconds),
    grades:
      questions.graded.length === 0
        ? undefined
        : grade(
            questions.graded,
            graded.map(({ all, exact: list }) => ({
              top: urls(all.map((key) => key.split(" ")[0] ?? "")),
              exact: urls(list),
            })),
            questions.urlOf,
            byPage,
          ),
  };
}
