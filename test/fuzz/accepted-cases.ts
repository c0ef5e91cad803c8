import { rmSync } from "node:fs";
import { join } from "node:path";
import { runContentBatch } from "./content-batch.ts";
import type { ContentCase } from "./content-case.ts";
import { Desk, makeFolder } from "./desk.ts";
import { makeCase, round } from "./kinds.ts";

/** 前几轮里检查收下的内容文件，拿去真的建站：检查收下的，建站应当也收下。 */
export async function acceptedCases(seed: number, rounds: number): Promise<ContentCase[]> {
  const folder = makeFolder();
  try {
    const desk = new Desk(join(folder, "content"));
    const found: ContentCase[] = [];
    for (let turn = 0; turn < rounds; turn++) {
      const cases = Array.from({ length: round }, (_, index) => makeCase(seed, turn * round + index));
      const content = cases.flatMap((one) => (one.kind === "content" ? [one.case] : []));
      found.push(...(await runContentBatch(desk, content)).accepted);
    }
    return found;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
