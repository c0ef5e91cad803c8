import { closed } from "../block.ts";

/** 断在句中的两段：前一段没有收住，后一段是它的下文。 */

/** 前一段像没有说完的正文：停在逗号、顿号上；或者没有收尾的标点而够长，或里面已有整句。 */
const unfinished = (text: string): boolean =>
  !closed(text) &&
  ((/[，、]$/u.test(text) && text.length > 12) || text.length > 60 || (text.length > 20 && /[。！？]/u.test(text)));

/** 后一段像下文：有句末标点，或者够长；不是另起的条目。 */
const continues = (text: string): boolean =>
  (closed(text) || text.length > 40) &&
  !/^(?:[（(](?:发言人|作者)|编者按|记者手记|第[一二三四五六七八九十]+[章节部]|[一二三四五六七八九十]+、)/u.test(text);

export const isBrokenSentence = (before: string, after: string): boolean =>
  unfinished(before.trimEnd()) && continues(after.trimStart());

const words = new Intl.Segmenter("zh-Hans", { granularity: "word" });

/** 接缝两边的字合成一个词吗（各＋界 → 各界）。 */
export function formsWord(before: string, after: string): boolean {
  const tail = before.trimEnd().slice(-3);
  return Array.from(words.segment(tail + after.trimStart().slice(0, 3))).some(
    ({ segment, index }) => index < tail.length && index + segment.length > tail.length,
  );
}
