import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { chromium } from "playwright-core";
import { findBrowser } from "../src/printing/find-browser.ts";
import { contentRoot, readContent } from "../src/reading/read-content.ts";
import type { SiteData } from "../src/schemas/site.ts";
import { headersOf } from "../src/security/headers.ts";
import { kindOf } from "../src/security/kind.ts";
import { median } from "./bench-build/statistics.ts";
import { type Chosen, choosePages } from "./bench-pages/choose.ts";
import { writeGovukPage } from "./bench-pages/govuk.ts";
import { audit, categories, type Scores } from "./bench-pages/lighthouse.ts";
import { type Load, load, medianLoad } from "./bench-pages/load.ts";
import { type PageResult, type Results, report } from "./bench-pages/report.ts";
import { type Served, serve } from "./bench-pages/serve.ts";
import { installTools } from "./bench-pages/tools.ts";
import { weighPages } from "./bench-pages/weigh.ts";
import { readArguments } from "./read-arguments.ts";

const usage = `用法：npm run bench:pages -- [--site dist] [--runs 3] [--audits 1] [--only 首页,记录] [--out 结果.json]
      npm run bench:pages -- --weigh [--site dist]   只称各页压缩以后多重，列出最重的十页`;

/** 在真浏览器里量建好的站点：慢 4G 的手机，什么也没有存过。 */
const { values } = readArguments(
  {
    options: {
      site: { type: "string", default: "dist" },
      runs: { type: "string", default: "3" },
      audits: { type: "string", default: "1" },
      out: { type: "string", default: ".build/bench-pages.json" },
      only: { type: "string" },
      weigh: { type: "boolean", default: false },
    },
  },
  usage,
);

const [runs, audits] = [Number(values.runs), Number(values.audits)];
if (
  ![values.runs, values.audits].every((text) => /^[1-9]\d*$/.test(text)) ||
  !existsSync(join(values.site, "index.html"))
) {
  console.error(`次数应是 1 以上的整数，--site 应是建好的站点。\n${usage}`);
  process.exit(2);
}
const weights = await weighPages(values.site);

/** 几次的四项各取中位数；扣分的各条合起来。 */
const medianScores = (all: readonly Scores[]): Scores => ({
  scores: Object.fromEntries(
    categories.map((category) => [category, median(all.map(({ scores }) => scores[category]))]),
  ) as Scores["scores"],
  shortfalls: [...new Set(all.flatMap(({ shortfalls }) => shortfalls))],
});

async function measurePages(work: string): Promise<Results> {
  console.error("装 Lighthouse 和 GOV.UK Frontend……");
  const { modules, versions } = installTools(join(work, "tools"));
  const read = (path: string) => readFile(join(values.site, path, "index.html"), "utf8");
  const chosen = choosePages(weights, await read(""));
  const record = chosen.find(({ name }) => name === "记录");
  const govuk = join(work, "govuk");
  if (record) writeGovukPage(await read(record.path), modules, govuk);
  const content = await readContent(contentRoot());
  const site = content.settings.get("site")?.data as SiteData;
  const busy = [loadavg()[0] ?? 0];
  const ours = await serve(values.site, (path) => headersOf(kindOf(path), site));
  const theirs = await serve(govuk);
  const pages: [Chosen, Served][] = [
    ...chosen.map((page): [Chosen, Served] => [page, ours]),
    ...(record ? [[{ name: "同一条记录，GOV.UK 的样式", path: "/" }, theirs] as [Chosen, Served]] : []),
  ];
  const browser = await chromium.launch(await findBrowser());
  const only = values.only?.split(",");
  const results: PageResult[] = [];
  try {
    for (const [{ name, path }, { origin }] of pages) {
      if (only && !only.includes(name)) continue;
      console.error(`${name} ${path}`);
      const loads: Load[] = [];
      const scores: Scores[] = [];
      for (let run = 0; run < runs; run++) loads.push(await load(browser, origin + path));
      for (let run = 0; run < audits; run++) scores.push(await audit(origin + path, modules, work));
      results.push({ name, path, load: medianLoad(loads), ...medianScores(scores) });
    }
  } finally {
    await browser.close();
    ours.close();
    theirs.close();
  }
  const machine = {
    processors: availableParallelism(),
    node: process.versions.node,
    loadAverage: [...busy, loadavg()[0] ?? 0],
  };
  const heaviest = weights.slice(0, 10);
  return { versions: { browser: browser.version(), ...versions }, machine, runs, audits, pages: results, heaviest };
}

if (values.weigh) for (const { path, bytes } of weights.slice(0, 10)) console.log(`${bytes}\t${path}`);
else {
  const work = await mkdtemp(join(tmpdir(), "yikan-bench-pages-"));
  try {
    const results = await measurePages(work);
    await mkdir(dirname(values.out), { recursive: true });
    await writeFile(values.out, `${JSON.stringify(results, null, 1)}\n`);
    console.log(report(results));
    console.log(`\n结果在 ${values.out}。`);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
