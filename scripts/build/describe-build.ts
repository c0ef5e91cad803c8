import type { BuildReport } from "../../src/building/build-site.ts";
import type { Stage } from "./progress.ts";

/** 一次建站的结果，给人看，也给量快慢的程序读。 */
export interface BuildSummary {
  contentFiles: number;
  pages: { made: number; reused: number };
  /** 进入搜索的文件数；只排网页时没有。 */
  searchable: number | undefined;
  files: number;
  changed: number;
  removed: number;
  /** 站点一共多少字节。 */
  bytes: number;
  stages: readonly Stage[];
  seconds: number;
  /** 占用内存最多的时候，字节。 */
  peakMemory: number;
}

export function summaryOf(report: BuildReport, stages: readonly Stage[], contentFiles: number): BuildSummary {
  const { pages, searchable, files, changed, removed, bytes } = report;
  return {
    contentFiles,
    pages,
    searchable,
    files,
    changed,
    removed,
    bytes,
    stages,
    seconds: stages.reduce((sum, { seconds }) => sum + seconds, 0),
    peakMemory: process.resourceUsage().maxRSS * 1024,
  };
}

const size = (bytes: number) =>
  bytes < 1e6
    ? `${Math.ceil(bytes / 1e3)} KB`
    : bytes < 1e9
      ? `${(bytes / 1e6).toFixed(1)} MB`
      : `${(bytes / 1e9).toFixed(2)} GB`;

/** 比这（秒）还短的工序，合起来说。 */
const worthNaming = 0.1;

function describeStages(stages: readonly Stage[]): string {
  const long = stages.filter(({ seconds }) => seconds >= worthNaming);
  const rest = stages.filter(({ seconds }) => seconds < worthNaming).reduce((sum, { seconds }) => sum + seconds, 0);
  return [...long, ...(rest > 0 ? [{ name: "其余", seconds: rest }] : [])]
    .map(({ name, seconds }) => `${name} ${seconds.toFixed(1)}`)
    .join("，");
}

/** 建好以后说的话。 */
export function describeBuild(summary: BuildSummary, target: string): string {
  const { contentFiles, pages, searchable, files, changed, removed, bytes, stages, seconds } = summary;
  return [
    `建站完成：${contentFiles} 份内容文件，${pages.made + pages.reused} 份网页和数据（新排 ${pages.made}，沿用 ${pages.reused}）${
      searchable === undefined ? "" : `，${searchable} 份进入搜索`
    }，输出在 ${target}/。`,
    `共 ${files} 个文件，${size(bytes)}；换了 ${changed} 个，删了 ${removed} 个。`,
    `用时 ${seconds.toFixed(1)} 秒：${describeStages(stages)}。`,
  ].join("\n");
}
