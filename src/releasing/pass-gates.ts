import { formatGateProblem } from "../gates/gate.ts";
import { readMemory, writeMemory } from "../gates/memory-file.ts";
import { runGates } from "../gates/run-gates.ts";
import { findBrowser } from "../printing/find-browser.ts";
import type { Content } from "../reading/read-content.ts";

export interface PassOptions {
  content: Content;
  /** 上一次的答案记在哪个文件里。 */
  memory: string;
  /** 有浏览器就连无障碍也查。 */
  axe: boolean;
}

/**
 * 建好的站点过各道关；没有变的文件用上一次的答案。
 * @returns 没有过的，一条一句。
 */
export async function passGates(folder: string, { content, memory, axe }: PassOptions): Promise<string[]> {
  const { problems, remembered } = await runGates(folder, {
    content,
    remembered: await readMemory(memory),
    axe: axe && (await findBrowser().then(Boolean, () => false)),
  });
  await writeMemory(memory, remembered);
  return problems.map(formatGateProblem);
}
