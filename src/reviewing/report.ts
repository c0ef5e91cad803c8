import { formatProblem } from "../reading/problem.ts";
import { fieldLabel } from "../text/field-labels.ts";
import type { Comparison } from "./compare.ts";
import type { FileState } from "./snapshot.ts";

/** 竖线会断开表格，尖括号会变成标记。 */
const plain = (text: string) => text.replace(/[|<>\\`*_[\]]/g, "\\$&");

const list = (items: readonly string[]) => items.map((item) => `- ${item}`);
const named = ({ kind, title, path, draft }: FileState) =>
  `${kind}：${plain(title)}（\`${path}\`）${draft ? "，草稿" : ""}`;

/** 一节；一条也没有的不写。 */
const section = (title: string, items: readonly string[]): string[] =>
  items.length === 0 ? [] : [`## ${title}（${items.length}）`, "", ...list(items), ""];

/** 写成 Markdown，放进合并请求里看。断了的和有错的在最前面。 */
export function changesReport({ files, pages, figures, broken, problems }: Comparison): string {
  const collectionOf = (path: string) => path.split("/")[0] ?? "";
  const lines = [
    ...section("有错，建不了站", problems.map(formatProblem).map(plain)),
    ...section(
      "断了的链接",
      broken.map(({ from, to, why }) => `\`${from}\` → \`${to}\`：${why}`),
    ),
    ...section("新添的文件", files.added.map(named)),
    ...section(
      "改过的文件",
      files.changed.map(({ file, fields }) => {
        const changed = fields.map((name) => fieldLabel(name, collectionOf(file.path)) ?? name).join("、");
        return `${named(file)}${changed && `：${changed}`}`;
      }),
    ),
    ...section("删去的文件", files.removed.map(named)),
    ...section(
      "新添的页面",
      pages.added.map(({ url, title }) => `\`${url}\` ${plain(title)}`),
    ),
    ...section(
      "改了标题的页面",
      pages.renamed.map(({ url, before, after }) => `\`${url}\` ${plain(before)} → ${plain(after)}`),
    ),
    ...section(
      "没有了的页面",
      pages.removed.map(({ url, title }) => `\`${url}\` ${plain(title)}`),
    ),
    ...section(
      "新添的数字",
      figures.added.map(({ id, metric, value }) => `\`${id}\` ${plain(metric)}：${plain(value)}`),
    ),
    ...section(
      "改过的数字",
      figures.changed.map(
        ({ id, metric, before, after }) => `\`${id}\` ${plain(metric)}：${plain(before)} → ${plain(after)}`,
      ),
    ),
    ...section(
      "删去的数字",
      figures.removed.map(({ id, metric, value }) => `\`${id}\` ${plain(metric)}：${plain(value)}`),
    ),
  ];
  return ["# 内容的改动", "", ...(lines.length > 0 ? lines : ["内容没有改动。", ""])].join("\n");
}
