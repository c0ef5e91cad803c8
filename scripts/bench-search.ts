import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { buildCorpus } from "./bench-search/corpus.ts";
import type { EngineName, Opening } from "./bench-search/engine.ts";
import { type GradedQuery, readQueries } from "./bench-search/graded.ts";
import { measure } from "./bench-search/measure.ts";
import { measuredRun } from "./bench-search/measured-run.ts";
import { simplifierOf } from "./bench-search/minisearch.ts";
import { pageOf } from "./bench-search/page-text.ts";
import { type Built, type Column, table } from "./bench-search/report.ts";
import { randomNames, randomPieces } from "./bench-search/samples.ts";
import { Texts } from "./bench-search/texts.ts";
import { loadDocuments } from "./bench-search/yikan.ts";
import { fetchFiles } from "./file-fetch.ts";
import { Random } from "./generate/random.ts";

/** 比较搜索引擎：npm run bench:search [-- --sizes real,2000,10000] [--queries 查询文件] [--samples 400] [--engines yikan,prepared] */
const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "real,2000,10000" },
    queries: { type: "string" },
    samples: { type: "string", default: "400" },
    engines: { type: "string" },
    seed: { type: "string", default: "1" },
  },
});
const samples = Number(values.samples);
const names = Math.ceil(samples / 4);
const every = ["yikan", "prepared", "pagefind", "quoted", "minisearch"] as const satisfies EngineName[];
/** 不写就全比；内存小的机器上，大的规模可以只比几个。 */
const engines = every.filter((name) => !values.engines || values.engines.split(",").includes(name));

const script = (name: string) => resolve(import.meta.dirname, "bench-search", name);
fetchFiles();

async function make(args: readonly string[]): Promise<Built> {
  const run = await measuredRun(["--max-old-space-size=8192", ...args]);
  if (!run.ok) throw new Error(run.output);
  return run;
}

async function compare(size: string, folder: string, graded: readonly GradedQuery[]): Promise<string> {
  const { label, site, building } = await buildCorpus(size, folder);
  const memory = building.peakMegabytes ? `，内存高点 ${Math.round(building.peakMegabytes)} MB` : "";
  const heading = `## ${label}\n`;
  if (!building.ok)
    return `${heading}\n没有建成，${building.seconds.toFixed(0)} 秒时停下${memory}。\n\n${building.output.trim()}\n`;

  const documents = await loadDocuments(site);
  const simplify = await simplifierOf(site);
  const texts = await Texts.read(site, documents, simplify);
  const pages = [...new Set(documents.map(({ url }) => pageOf(url)))];
  const list = join(folder, "pages.json");
  await writeFile(list, JSON.stringify(pages));
  const at = (name: string) => join(folder, name);
  const index: Record<EngineName, string> = {
    yikan: at("static"),
    prepared: at("prepared"),
    pagefind: at("pagefind"),
    quoted: at("pagefind"),
    minisearch: at("minisearch.json"),
  };
  const build: Record<EngineName, () => Promise<Built>> = {
    yikan: () => make([script("build-index.ts"), site, "static", index.yikan]),
    prepared: () => make([script("build-index.ts"), site, "pagefind", index.prepared]),
    pagefind: () => make([script("build-pagefind.ts"), site, index.pagefind]),
    // 与上一个同一份索引，不再做。
    quoted: async () => built.get("pagefind") ?? build.pagefind(),
    minisearch: () => make([script("build-minisearch.ts"), site, list, index.minisearch]),
  };
  const built = new Map<EngineName, Built>();
  for (const engine of engines) built.set(engine, await build[engine]());

  const random = new Random(Number(values.seed));
  const questions = {
    pieces: randomPieces(random, documents, simplify, samples),
    names: randomNames(random, documents, simplify, names),
    graded: size === "real" ? [...graded] : [],
    urlOf: new Map(documents.map(({ kind, id, url }) => [`${kind} ${id}`, url])),
  };
  const columns: Column[] = [];
  for (const engine of engines) {
    const opening: Opening = { engine, site, index: index[engine] };
    columns.push({
      engine,
      built: built.get(engine) ?? { seconds: Number.NaN, peakMegabytes: undefined },
      measures: await measure(opening, questions, texts, new Random(Number(values.seed))),
    });
  }
  return [
    heading,
    `${documents.length} 份可搜索的文件，${pages.length} 页。整站建成 ${building.seconds.toFixed(1)} 秒${memory}。`,
    "",
    table(columns),
    "",
  ].join("\n");
}

/** 表里的话怎么读。 */
const legend = `- 评分：确切答案是 2 级；nDCG 的增益是 2 的级数次方减一。直达卡片不算，只看结果。
- 议刊看“原样”一级的结果；别的引擎不分级，看全部结果。列表页不是文件，从它们的结果里略去。
- Pagefind 和 MiniSearch 收的是页面，一页算一份；“含有”以文件和页面都有那段文字为准。
- “结果里真有的”看正文和页面；议刊另收名称、别名和上级城市，由它们找到的算没有。
- 冷：一句开一个新引擎；热：同一个引擎打乱次序问两遍。
`;

const root = await mkdtemp(join(tmpdir(), "yikan-bench-"));
try {
  const graded = values.queries ? await readQueries(values.queries) : [];
  for (const size of values.sizes.split(",")) {
    const folder = join(root, size);
    await mkdir(folder);
    console.log(await compare(size, folder, graded));
    await rm(folder, { recursive: true });
  }
  console.log(legend);
} finally {
  await rm(root, { recursive: true, force: true });
}
