import { askSite } from "../ask-site.ts";
import type { Manifest } from "../manifest.ts";
import { failureOf } from "./ask.ts";
import type { Finding } from "./finding.ts";

/**
 * 用站点自己的搜索程序隔着网络问，答案要同发布时一样。
 * @param site 站点的根，不带末尾斜线。
 */
export async function checkSearch(site: string, { questions }: Manifest): Promise<Finding[]> {
  const report = (message: string): Finding => ({ aspect: "search", address: "/search/", message });
  try {
    const answers = await askSite(
      `${site}/`,
      questions.map(({ query }) => query),
    );
    return questions.flatMap((wanted, index) => {
      const answer = answers[index];
      return answer?.total === wanted.total && answer.urls.join() === wanted.urls.join()
        ? []
        : [report(`搜“${wanted.query}”得 ${answer?.total} 条，发布时是 ${wanted.total} 条；或者前几条不同`)];
    });
  } catch (error) {
    return [report(`搜不成：${failureOf(error)}`)];
  }
}
