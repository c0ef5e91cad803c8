import type { Reference } from "./reference.ts";

/** 书名号里再用书名号，用单的（GB/T 15834 4.13.3.4）。 */
const titleMarks = (title: string) => `《${title.replaceAll("《", "〈").replaceAll("》", "〉")}》`;

/** 行文里的写法：某某：《题名》，载《刊名·分册》，日期，网址，访问日期。 */
export function plain({ authors, title, host, publisher, when, url, accessed }: Reference): string {
  const by = authors.length > 0 ? `${authors.join("、")}：` : "";
  const details = [
    host && `载${titleMarks([host.title, host.part].filter(Boolean).join("·"))}`,
    publisher,
    when,
    url,
    accessed && `访问日期${accessed}`,
  ];
  return `${by}${titleMarks(title)}${details.flatMap((detail) => (detail ? [`，${detail}`] : [])).join("")}。`;
}
