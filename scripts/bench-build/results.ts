import { editNames } from "../generate/edits.ts";

/** 几种情形：什么都没有从头建、原样再建一遍，以及接着上一次建好的，各改一处。 */
export const scenarios = ["cold", "unchanged", ...editNames] as const;
export type Scenario = (typeof scenarios)[number];

export const toolNames = ["yikan-same", "yikan-pages", "yikan-publish", "hugo", "eleventy", "hexo"] as const;
export type ToolName = (typeof toolNames)[number];

export const toolLabels: Record<ToolName, string> = {
  "yikan-same": "议刊·同样的页",
  "yikan-pages": "议刊·全部页面",
  "yikan-publish": "议刊·整个发布",
  hugo: "Hugo",
  eleventy: "Eleventy",
  hexo: "Hexo",
};

export const scenarioLabels: Record<Scenario, string> = {
  cold: "从头建",
  unchanged: "原样再建",
  body: "改一篇正文",
  title: "改一个题名",
  add: "添一条",
  remove: "删一条",
};

/** 建一次站量到的。 */
export interface Measurement {
  /** 从启动到结束（秒）。 */
  wall: number;
  /** 用户态加内核态，连同子进程（秒）。 */
  cpu: number;
  /** 连同子进程，常驻内存之和的高点（MB）；量不到就没有。 */
  megabytes?: number;
  /** 建完以后输出里有几页、几个字节，这一次写了几个字节。 */
  pages: number;
  bytes: number;
  written: number;
  /** 议刊自己的小结：各段的秒数，做了几页、沿用几页。 */
  summary?: { stages: { name: string; seconds: number }[]; pages: { made: number; reused: number } };
}

export interface SizeResult {
  records: number;
  /** 各工具各情形，一次一项，次序就是跑的先后。 */
  runs: Partial<Record<ToolName, Partial<Record<Scenario, Measurement[]>>>>;
  /** 没有建成的，为什么。 */
  failures: Partial<Record<ToolName, string>>;
}

export interface Results {
  machine: { processors: number; node: string };
  versions: Partial<Record<ToolName, string>>;
  sizes: SizeResult[];
}

/** 新量的并进旧的：同样规模、同样工具的换掉，别的留着。 */
export function mergeResults(old: Results | undefined, made: Results): Results {
  if (!old) return made;
  const sizes = new Map(old.sizes.map((size) => [size.records, size]));
  for (const size of made.sizes) {
    const before = sizes.get(size.records);
    const failures = { ...before?.failures, ...size.failures };
    for (const tool of Object.keys(size.runs) as ToolName[]) if (!size.failures[tool]) delete failures[tool];
    sizes.set(size.records, { records: size.records, runs: { ...before?.runs, ...size.runs }, failures });
  }
  return {
    machine: made.machine,
    versions: { ...old.versions, ...made.versions },
    sizes: [...sizes.values()].sort((a, b) => a.records - b.records),
  };
}
