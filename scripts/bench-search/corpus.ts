import { join, resolve } from "node:path";
import { measuredRun, type Run } from "./measured-run.ts";

/** 建一次站最多等这么多秒；再久就如实说没有建成。 */
const patience = 600;

export interface Corpus {
  label: string;
  /** 建好的站点。 */
  site: string;
  building: Run;
}

const script = (name: string) => resolve(import.meta.dirname, "..", name);

/** 一份内容：真的那份，或生成的；建成站点，放进 folder。 */
export async function buildCorpus(size: string, folder: string): Promise<Corpus> {
  const content = size === "real" ? resolve("content") : join(folder, "content");
  if (size !== "real") {
    const made = await measuredRun([script("generate.ts"), "--records", size, "--out", content]);
    if (!made.ok) throw new Error(made.output);
  }
  const site = join(folder, "site");
  const building = await measuredRun([script("build.ts")], { YIKAN_CONTENT: content, YIKAN_OUT: site }, patience);
  const label = size === "real" ? "真实内容" : `生成的 ${size} 条记录`;
  return { label, site, building };
}
