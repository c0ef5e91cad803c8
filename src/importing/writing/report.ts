import type { Change } from "../passage.ts";
import type { Received } from "../received.ts";
import { type Page, textOf } from "../splitting/piece.ts";

const cell = (text: string): string => text.replace(/[|\\]/g, "\\$&").replace(/\s*\n\s*/g, "⏎");
const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 28)}……${text.slice(-28)}` : text);

/** 同一行里同样的改动合成一条，记次数。 */
function tally(changes: readonly Change[]): { change: Change; count: number }[] {
  const groups = new Map<string, { change: Change; count: number }>();
  for (const change of changes) {
    const key = [change.line, change.before, change.after, change.note].join("\u0000");
    const group = groups.get(key);
    if (group) group.count += 1;
    else groups.set(key, { change, count: 1 });
  }
  return [...groups.values()];
}

const shown = (text: string): string =>
  text === "" ? "（删去）" : /^\s+$/.test(text) ? "（空白）" : `“${cell(short(text))}”`;

function table(changes: readonly Change[]): string {
  const rows = tally(changes).map(
    ({ change: { line, before, after, note }, count }) =>
      `| ${line} | ${shown(before)} | ${after === before ? "（原样）" : shown(after)} | ${cell(note)}${count > 1 ? `（${count} 处）` : ""} |`,
  );
  return ["| 行 | 原来 | 改成 | 说明 |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

export interface ReportOptions {
  received: Received;
  page: Page;
  changes: readonly Change[];
  /** 写了哪些文件，相对项目根。 */
  drafts: readonly { path: string; title: string; label: string; lines: string }[];
  others: readonly string[];
  unknown: readonly { name: string; role: string }[];
  pictures: readonly { address: string; alt: string; note: string }[];
  episodes: readonly { line: number; kind: string; title: string }[];
}

const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join("\n");

/** 导入报告：来件怎样，成了哪些草稿，哪些请编辑定，改了哪里——一处不漏。 */
export function writeReport({
  received,
  page,
  changes,
  drafts,
  others,
  unknown,
  pictures,
  episodes,
}: ReportOptions): string {
  const certain = changes.filter(({ certainty }) => certainty === "certain");
  const likely = changes.filter(({ certainty }) => certainty === "likely");
  const unsure = changes.filter(({ certainty }) => certainty === "unsure");
  const groups = Map.groupBy(certain, ({ repair }) => repair);
  const sections = [
    `# 导入报告：${received.name ?? "剪贴"}`,
    list([
      `格式：${received.format}${received.encoding ? `，编码：${received.encoding}` : ""}，共 ${received.lines.length} 行`,
      `分成 ${drafts.length} 条草稿；改动 ${certain.length} 处，提议 ${likely.length} 处，存疑 ${unsure.length} 处`,
      ...received.notes,
    ]),
    "## 草稿",
    [
      "| 文件 | 题目 | 种类 | 来源行号 |",
      "| --- | --- | --- | --- |",
      ...drafts.map((draft) => `| ${draft.path} | ${cell(draft.title)} | ${draft.label} | ${draft.lines} |`),
    ].join("\n"),
    ...(others.length > 0 ? ["另外写了：", list(others)] : []),
    ...(likely.length > 0 ? ["## 提议：很可能要改，没有动，请编辑定", table(likely)] : []),
    ...(unsure.length > 0 ? ["## 存疑：拿不准，原样留着，请对照原件", table(unsure)] : []),
    ...(page.orphans.length > 0
      ? [
          "## 找不到正文的题目",
          list(
            page.orphans.map(
              ({ titles, names, labels }) =>
                `第 ${(titles[0] ?? names[0] ?? labels[0])?.lines[0]?.[0] ?? "?"} 行：${cell(textOf([...titles, ...labels, ...names]))}`,
            ),
          ),
        ]
      : []),
    ...(page.headers.length > 0
      ? [
          "## 栏题、栏目名（归会刊，没有收入各条）",
          list(page.headers.map(({ passage, lines }) => `第 ${lines[0]?.[0]} 行：${passage.text}`)),
        ]
      : []),
    ...(page.metas.length > 0
      ? [
          "## 时间、作者、来源（写进前置信息，没有留在正文）",
          list(page.metas.map(({ passage, lines }) => `第 ${lines[0]?.[0]} 行：${passage.text}`)),
        ]
      : []),
    ...(unknown.length > 0
      ? ["## 正文里像人名、而人物里还没有的", list(unknown.map(({ name, role }) => `${name}（${role}）`))]
      : []),
    ...(episodes.length > 0
      ? ["## 可以另立一条的事例", list(episodes.map(({ line, kind, title }) => `第 ${line} 行，${kind}：${title}`))]
      : []),
    ...(pictures.length > 0
      ? [
          "## 图片",
          list(
            pictures.map(
              ({ address, alt, note }) =>
                `${address}：${alt === "" ? "**没有说明文字，请写在正文图片的方括号里**" : alt}${note ? `（${note}）` : ""}`,
            ),
          ),
        ]
      : []),
    "## 改动",
    ...(groups.size === 0
      ? ["没有改动。"]
      : [...groups].flatMap(([repair, all]) => [`### ${repair}（${all.length} 处）`, table(all)])),
  ];
  return `${sections.join("\n\n")}\n`;
}
