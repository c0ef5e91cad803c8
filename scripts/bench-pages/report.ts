import { formatBytes } from "../../src/text/format-bytes.ts";
import { categories, type Scores } from "./lighthouse.ts";
import type { Load } from "./load.ts";
import type { Weight } from "./weigh.ts";

/** 一页量得的。 */
export interface PageResult extends Scores {
  name: string;
  path: string;
  load: Load;
}

/** 一次量得的全部，连同量的时候机器有多忙。 */
export interface Results {
  versions: { browser: string; lighthouse: string; govuk: string };
  machine: { processors: number; node: string; loadAverage: number[] };
  /** 打开几次、用 Lighthouse 量几次，各取中位数。 */
  runs: number;
  audits: number;
  pages: PageResult[];
  heaviest: Weight[];
}

const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(2);

/** 结果写成 Markdown 的表；没有得满分的，下面列出是哪几条。 */
export function report({ pages, heaviest, machine, versions, runs, audits }: Results): string {
  const rows = pages.map(({ name, load, scores }) => [
    name,
    formatBytes(load.bytes),
    String(load.requests),
    seconds(load.lcp),
    load.cls.toFixed(3),
    String(Math.round(load.tbt)),
    categories.map((category) => scores[category]).join(" / "),
  ]);
  const head = ["页面", "字节", "请求", "LCP（秒）", "CLS", "TBT（毫秒）", "Lighthouse"];
  const missed = pages.flatMap(({ name, shortfalls }) => shortfalls.map((text) => `- ${name}：${text}`));
  return [
    `Chromium ${versions.browser}，Lighthouse ${versions.lighthouse}，GOV.UK Frontend ${versions.govuk}，${machine.processors} 核，Node ${machine.node}，负载 ${machine.loadAverage.map((load) => load.toFixed(1)).join(" → ")}，打开 ${runs} 次、Lighthouse 量 ${audits} 次取中位数。`,
    "",
    ...[head, head.map((_, index) => (index === 0 ? "---" : "---:")), ...rows].map((row) => `| ${row.join(" | ")} |`),
    "",
    ...(missed.length > 0 ? ["没有得满分的：", "", ...missed, ""] : []),
    "最重的十页（HTML，gzip）：",
    "",
    ...heaviest.slice(0, 10).map(({ path, bytes }) => `- ${path} ${formatBytes(bytes)}`),
  ].join("\n");
}
