import { chineseNumber } from "../chinese-number.ts";

/** 数序的写法；跨段的（第几步）接着上一段数，段内的（一是、二是）每段重数。 */
const families: { pattern: RegExp; show: (numeral: string) => string; across: boolean }[] = [
  { pattern: /第([一二三四五六七八九十]{1,3})步/gu, show: (numeral) => `第${numeral}步`, across: true },
  {
    pattern: /(?<=^|[。；：，！？”）])([一二三四五六七八九十])是(?=\p{Script=Han})/gu,
    show: (numeral) => `${numeral}是`,
    across: false,
  },
  {
    pattern: /(?<=^|[。；：！？])([一二三四五六七八九十])要(?=\p{Script=Han})/gu,
    show: (numeral) => `${numeral}要`,
    across: false,
  },
];
const numerals = "零一二三四五六七八九十";

export interface OrdinalGap {
  /** 第几段。 */
  block: number;
  at: number;
  length: number;
  note: string;
}

/**
 * 数序上的缺口：第一步、第二步之后是第四步。只标出，不代为补写。
 * @param texts 各段正文，按先后。
 */
export function findOrdinalGaps(texts: readonly string[]): OrdinalGap[] {
  return families.flatMap(({ pattern, show, across }) => {
    const gaps: OrdinalGap[] = [];
    let previous = 0;
    texts.forEach((text, block) => {
      if (!across) previous = 0;
      for (const match of text.matchAll(pattern)) {
        const number = chineseNumber(match[1] ?? "") ?? 0;
        if (previous > 0 && number > previous + 1 && number <= 10) {
          const missing = Array.from(numerals.slice(previous + 1, number), show).join("、");
          gaps.push({
            block,
            at: match.index,
            length: match[0].length,
            note: `前面没有 “${missing}”，来源可能有脱漏；不要代为补写`,
          });
        }
        previous = number;
      }
    });
    return gaps;
  });
}
