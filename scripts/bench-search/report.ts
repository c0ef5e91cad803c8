import { type EngineName, engineNames } from "./engine.ts";
import type { Measures, Recall } from "./measure.ts";
import { percentile } from "./statistics.ts";

export interface Built {
  seconds: number;
  peakMegabytes: number | undefined;
}

export interface Column {
  engine: EngineName;
  built: Built;
  measures: Measures;
}

const none = "—";
const percent = (ratio: number) => (Number.isNaN(ratio) ? none : `${(ratio * 100).toFixed(1)}%`);
const kilobytes = (bytes: number) => `${Math.round(bytes / 1024)} KB`;
const milliseconds = (values: readonly number[] | undefined) =>
  values ? `${percentile(values, 50).toFixed(1)} / ${percentile(values, 95).toFixed(1)}` : none;
const recall = ({ found, complete, asked }: Recall) => `${percent(found)}（${complete}/${asked} 句找全）`;

const rows: [label: string, cell: (column: Column) => string][] = [
  ["评分查询：前十有确切答案", ({ measures: { grades } }) => (grades ? percent(grades.inTop) : none)],
  ["评分查询：第一条就是", ({ measures: { grades } }) => (grades ? percent(grades.first) : none)],
  ["评分查询：nDCG@10", ({ measures: { grades } }) => (grades ? grades.ndcg.toFixed(3) : none)],
  ["评分查询：不该有原样结果而有", ({ measures: { grades } }) => (grades ? String(grades.unwanted.length) : none)],
  ["随手截的文字：原样找到的比例", ({ measures }) => recall(measures.pieces)],
  ["随手截的文字：结果里真有的比例", ({ measures }) => percent(measures.pieces.precision)],
  ["名称：原样找到的比例", ({ measures }) => recall(measures.names)],
  ["名称：结果里真有的比例", ({ measures }) => percent(measures.names.precision)],
  ["冷热两问，原样结果不同的查询", ({ measures: { disagree } }) => (disagree ? String(disagree.exact.length) : none)],
  ["冷热两问，全部结果或次序不同的", ({ measures: { disagree } }) => (disagree ? String(disagree.all.length) : none)],
  [
    "全刊没有的，原样结果",
    ({ measures: { absent } }) => [...absent].map(([query, count]) => `${query} ${count}`).join("，"),
  ],
  ["第一次搜索的字节（含程序和十条摘录，gzip，中位）", ({ measures: { bytes } }) => kilobytes(bytes.first)],
  ["再搜一次的字节（含十条摘录，gzip，中位）", ({ measures: { bytes } }) => kilobytes(bytes.second)],
  ["热的一句（含十条摘录），毫秒 p50 / p95", ({ measures }) => milliseconds(measures.warm)],
  ["冷的一句（连打开引擎），毫秒 p50 / p95", ({ measures }) => milliseconds(measures.cold)],
  ["做索引，秒", ({ built }) => built.seconds.toFixed(1)],
  ["做索引的内存高点", ({ built }) => (built.peakMegabytes ? `${Math.round(built.peakMegabytes)} MB` : none)],
];

/** 一份内容的表，后面列出没有答好的查询。 */
export function table(columns: readonly Column[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const lines = [
    line(["", ...columns.map(({ engine }) => engineNames[engine])]),
    line(["---", ...columns.map(() => "---")]),
    ...rows.map(([label, cell]) => line([label, ...columns.map(cell)])),
  ];
  const list = (label: string, queries: readonly string[]) =>
    queries.length > 0 ? [`- ${label}：${queries.slice(0, 20).join("、")}${queries.length > 20 ? "……" : ""}`] : [];
  const own = columns.find(({ engine }) => engine === "yikan")?.measures;
  const remarks = own
    ? [
        ...list("议刊没有找全的", [...own.pieces.missed, ...own.names.missed]),
        ...list("议刊冷热不一的", own.disagree?.all ?? []),
        ...list("议刊前十没有确切答案的", own.grades?.missed ?? []),
        ...list("议刊不该有原样结果而有的", own.grades?.unwanted ?? []),
      ]
    : [];
  return [...lines, "", ...remarks].join("\n");
}
