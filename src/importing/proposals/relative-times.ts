import type { Draft } from "../draft.ts";
import type { Change } from "../passage.ts";
import { bodyOf } from "../splitting/piece.ts";

const shifts: Record<string, number> = { 前年: -2, 去年: -1, 今年: 0, 明年: 1 };
const words = /前年|去年|今年|明年|日前|近日|近年来/gu;

/** 正文里相对的时间，按这一条提议的年份换算，一段里同样的词只说一次。文字不动。 */
export function findRelativeTimes(drafts: readonly Draft[], lineAt: (offset: number) => number): Change[] {
  return drafts.flatMap(({ data, piece }) => {
    const year = Number(String(data.date.value).slice(0, 4));
    return bodyOf(piece).flatMap(({ passage }) => {
      const seen = new Set<string>();
      return Array.from(passage.text.matchAll(words)).flatMap(({ 0: word, index }): Change[] => {
        if (seen.has(word)) return [];
        seen.add(word);
        const shift = shifts[word];
        const note =
          shift === undefined ? "没有写明是哪一天，不能当作日期" : `按这一条的日期推，是${year + shift}年，请核对`;
        return [
          {
            repair: "相对的时间",
            line: lineAt(passage.origins[index] ?? 0),
            before: word,
            after: word,
            certainty: "unsure",
            note,
            offsets: passage.origins.slice(index, index + word.length),
          },
        ];
      });
    });
  });
}
