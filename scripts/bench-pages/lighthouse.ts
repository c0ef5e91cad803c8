import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { findBrowser } from "../../src/printing/find-browser.ts";

export const categories = ["performance", "accessibility", "best-practices", "seo"] as const;
export type Category = (typeof categories)[number];

/** Lighthouse 的四项，各以 100 分计；没有得满的各条。 */
export interface Scores {
  scores: Record<Category, number>;
  shortfalls: string[];
}

/** Lighthouse 报告里用得着的部分。 */
export interface LighthouseReport {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { title: string; score: number | null; displayValue?: string }>;
  runtimeError?: { message: string };
}

/**
 * 从报告里读出四项的分数和扣分的各条。
 * @throws 页面没有打开，分数就不作数。
 */
export function readScores({ categories: found, audits, runtimeError }: LighthouseReport): Scores {
  if (runtimeError) throw new Error(runtimeError.message);
  const scoreOf = (category: Category) => Math.round((found[category]?.score ?? 0) * 100);
  const counted = categories.flatMap((category) => found[category]?.auditRefs.filter(({ weight }) => weight > 0) ?? []);
  const shortfalls = counted.flatMap(({ id }) => {
    const { score = null, title = id, displayValue = "" } = audits[id] ?? {};
    return score !== null && score < 1 ? [[id, title, displayValue].filter(Boolean).join(" · ")] : [];
  });
  return {
    scores: Object.fromEntries(categories.map((category) => [category, scoreOf(category)])) as Scores["scores"],
    shortfalls,
  };
}

/** 用 Lighthouse 量一页，照它给手机的默认设置（模拟慢 4G、处理器慢四倍）。 */
export async function audit(url: string, modules: string, folder: string): Promise<Scores> {
  const { executablePath, args } = await findBrowser();
  const output = join(folder, "lighthouse.json");
  const flags = [`--chrome-flags=${["--headless=new", ...args].join(" ")}`, "--output=json", "--quiet"];
  await promisify(execFile)(
    process.execPath,
    [join(modules, "lighthouse/cli/index.js"), url, ...flags, `--output-path=${output}`],
    { env: { ...process.env, CHROME_PATH: executablePath }, maxBuffer: 1e8 },
  );
  return readScores(JSON.parse(await readFile(output, "utf8")) as LighthouseReport);
}
