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
    const taken = new Set<string>();
    for (let turn = 0; turn < rounds; turn++) {
      const cases = Array.from({ length: round }, (_, index) => makeCase(seed, turn * round + index));
      const content = cases.flatMap((one) => (one.kind === "content" ? [one.case] : []));
      for (const one of (await runContentBatch(desk, content)).accepted) {
        const ids = one.files.map(({ path }) => path.split("/").at(-1) ?? "");
        // 各轮分开检查，编号却可能相同；放在一起建站，只能留一个。
        if (ids.some((id) => taken.has(id))) continue;
        for (const id of ids) taken.add(id);
        found.push(one);
      }
    }
    return found;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
