import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { BuildSummary } from "./describe-build.ts";

/** 把一次建站的结果写成 JSON，给量快慢的程序读。 */
export async function writeSummary(file: string, summary: BuildSummary): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(summary, null, 2)}\n`);
}
