import { BadInput } from "../bad-input.ts";
import { limits } from "../limits.ts";
import type { ReceivedLine } from "../received.ts";

/** 文字分成行；各种换行都认。 */
export const splitLines = (text: string): string[] => text.replace(/\r\n?|\u2028|\u2029/g, "\n").split("\n");

/** 读出来的文字不能是空的，也不能太多。 */
export function checkAmount(lines: readonly ReceivedLine[], what: string): void {
  const count = lines.reduce((sum, { text }) => sum + text.length, 0);
  if (!lines.some(({ text }) => /[\p{L}\p{N}]/u.test(text))) throw new BadInput(`${what}里没有文字`);
  if (count > limits.characters)
    throw new BadInput(
      `${what}有 ${Math.round(count / 10_000)} 万字，太多了；一次最多 ${limits.characters / 10_000} 万字，请拆开再导入`,
    );
}
