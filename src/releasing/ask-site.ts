import { openSearch } from "../search/open-search.ts";
import type { Manifest } from "./manifest.ts";

/** 每一句看前几条。 */
const compared = 5;

/**
 * 问一个站点几句话，记下答案。
 * @param site 站点的根，以斜线结尾；file: 和 http: 的都行，file: 的要先装上 fetch。
 */
export async function askSite(site: string, asked: readonly string[]): Promise<Manifest["questions"]> {
  const searcher = await openSearch(site);
  const answers: Manifest["questions"] = [];
  for (const query of asked) {
    const { total, entries } = await searcher.search({ query, limit: compared });
    answers.push({ query, total, urls: entries.map(({ url }) => url) });
  }
  return answers;
}
