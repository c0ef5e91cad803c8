import { readFile } from "node:fs/promises";
import { pageOf } from "./page-text.ts";

export interface GradedQuery {
  query: string;
  kind: string;
  relevant: { id: string; type: string; grade: number }[];
}

export const readQueries = async (file: string): Promise<GradedQuery[]> =>
  JSON.parse(await readFile(file, "utf8")) as GradedQuery[];

/** 查询文件里的种类同文件的种类，叫法不一。 */
const kinds: Record<string, string> = { entry: "record", place: "city" };
/** 答得确切的一级。 */
const exactly = 2;
const depth = 10;

export interface Grades {
  /** 有确切答案的查询里，前十有、第一就是的比例。 */
  inTop: number;
  first: number;
  ndcg: number;
  /** 前十没有确切答案的查询。 */
  missed: string[];
  /** 不该有原样结果而有的查询。 */
  unwanted: string[];
}

const discounted = (grades: readonly number[]) =>
  grades.slice(0, depth).reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);

/**
 * 给一组答案打分。
 * @param urlOf 种类和编号对应的网址，例如 “mechanism bd-1126n”。
 * @param byPage 引擎只认页面的，同一页上的几份文件算最好的那一份。
 */
export function grade(
  queries: readonly GradedQuery[],
  answers: readonly { top: readonly string[]; exact: readonly string[] }[],
  urlOf: ReadonlyMap<string, string>,
  byPage: boolean,
): Grades {
  const address = (url: string) => (byPage ? pageOf(url) : url);
  const missed: string[] = [];
  const unwanted: string[] = [];
  let [asked, found, first, ndcg, graded] = [0, 0, 0, 0, 0];
  for (const [index, { query, relevant }] of queries.entries()) {
    const top = answers[index]?.top ?? [];
    if (relevant.length === 0) {
      if ((answers[index]?.exact.length ?? 0) > 0) unwanted.push(query);
      continue;
    }
    const grades = new Map<string, number>();
    for (const { id, type, grade } of relevant) {
      const url = urlOf.get(`${kinds[type] ?? type} ${id.replace(/^e-/, "")}`);
      const key = url === undefined ? `缺 ${id}` : address(url);
      grades.set(key, Math.max(grade, grades.get(key) ?? 0));
    }
    const got = top.slice(0, depth).map((url) => grades.get(address(url)) ?? 0);
    const ideal = discounted([...grades.values()].sort((a, b) => b - a));
    graded += 1;
    ndcg += ideal > 0 ? discounted(got) / ideal : 0;
    if (![...grades.values()].some((value) => value >= exactly)) continue;
    asked += 1;
    if (got.some((value) => value >= exactly)) found += 1;
    else missed.push(query);
    if ((got[0] ?? 0) >= exactly) first += 1;
  }
  return { inTop: found / asked, first: first / asked, ndcg: ndcg / graded, missed, unwanted };
}
