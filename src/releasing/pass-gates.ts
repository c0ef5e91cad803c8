import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { deserialize, serialize } from "node:v8";
import { formatGateProblem } from "../gates/gate.ts";
import type { Memory } from "../gates/memory.ts";
import { runGates } from "../gates/run-gates.ts";
import type { Content } from "../reading/read-content.ts";

/** 上一次的答案；没有、读不出来的为空，那就全部重看。 */
async function recall(file: string): Promise<Memory | undefined> {
  try {
    return deserialize(await readFile(file)) as Memory;
  } catch {
    return undefined;
  }
}

/**
 * 建好的站点过各道关；没有变的文件用上一次的答案。
 * @param memory 上一次的答案记在哪个文件里。
 * @returns 没有过的，一条一句。
 */
export async function passGates(folder: string, content: Content, memory: string): Promise<string[]> {
  const { problems, remembered } = await runGates(folder, { content, remembered: await recall(memory) });
  await mkdir(dirname(memory), { recursive: true });
  await writeFile(`${memory}.next`, serialize(remembered));
  await rename(`${memory}.next`, memory);
  return problems.map(formatGateProblem);
}
