import type { Weight } from "./glyphs.ts";
import { setLine } from "./line.ts";

/** 不能在行首的：闭标点、连接号、助词。 */
const notAtStart = /^[”’》〉）】」』，、。：；！？·—…+＋%的了等们]/;
/** 不能在行末的：开标点。 */
const notAtEnd = /[“‘《〈（【「『·—+＋]$/;

const segmenter = new Intl.Segmenter("zh-Hans", { granularity: "word" });

/** 一段不再拆开的文字，和它头尾的词。 */
interface Piece {
  text: string;
  head: string;
  tail: string;
}

/** 数目同它后面的量词不拆开：35次、十五次。 */
const countAndUnit = (left: string, right: string) =>
  /[\d一二三四五六七八九十百千万两]$/.test(left) && /^\p{Script=Han}{1,2}$/u.test(right);
const westernRun = (left: string, right: string) => /[A-Za-z0-9+]$/.test(left) && /^[A-Za-z0-9+]/.test(right);

/** 切成不再拆开的几段：词不拆，标点跟着该跟的字。 */
function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const last = pieces.at(-1);
    const joined =
      last !== undefined &&
      last.text !== " " &&
      segment !== " " &&
      (notAtStart.test(segment) ||
        notAtEnd.test(last.text) ||
        countAndUnit(last.text, segment) ||
        westernRun(last.text, segment));
    if (joined) Object.assign(last, { text: last.text + segment, tail: segment });
    else pieces.push({ text: segment, head: segment, tail: segment });
  }
  return pieces;
}

/** 单字的虚词，前后换行都不碍事。 */
const particle = /^[与和及或在对把为从到被是有就让向以于而的了着过等上下里中]$/;
/** 词典里没有的词切成单字，单字旁边换行多半把词拆开了。 */
const doubtful = (word: string) => /^\p{Script=Han}$/u.test(word) && !particle.test(word);

/** 在两段之间换行好不好，越小越好：空格是分句的地方，最好；标点后面也好。 */
function breakCost(before: Piece, after: Piece | undefined): number {
  if (after?.text === " ") return -0.25;
  if (/[：；。！？]$/.test(before.text)) return -0.16;
  if (/[，、》）”]$/.test(before.text)) return -0.06;
  return (doubtful(before.tail) ? 0.06 : 0) + (after && doubtful(after.head) ? 0.06 : 0);
}

interface Break {
  cost: number;
  lines: string[];
  /** 有一处换行多半拆了词。 */
  torn: boolean;
}

/** 恰好排成 count 行，最匀、最少拆词的一种；排不成的返回 undefined。 */
function breakInto(pieces: readonly Piece[], count: number, width: number, weight: Weight): Break | undefined {
  const join = (start: number, end: number) =>
    pieces
      .slice(start, end)
      .map(({ text }) => text)
      .join("")
      .trim();
  const target = setLine(join(0, pieces.length), weight).width / count;
  const memo = new Map<string, Break | undefined>();
  const from = (start: number, left: number): Break | undefined => {
    const key = `${start} ${left}`;
    if (memo.has(key)) return memo.get(key);
    let best: Break | undefined;
    for (let end = left === 1 ? pieces.length : start + 1; end <= pieces.length; end++) {
      const line = join(start, end);
      const measured = setLine(line, weight).width;
      if (measured > width || line === "") break;
      const rest =
        left === 1 ? { cost: 0, lines: [], torn: false } : from(pieces[end]?.text === " " ? end + 1 : end, left - 1);
      const last = pieces[end - 1];
      if (!rest || !last) continue;
      const here = left === 1 ? 0 : breakCost(last, pieces[end]);
      const cost = ((measured - target) / width) ** 2 + here + rest.cost;
      if (!best || cost < best.cost) best = { cost, lines: [line, ...rest.lines], torn: here > 0 || rest.torn };
    }
    memo.set(key, best);
    return best;
  };
  return from(0, count);
}

/**
 * 把一段文字排成至多 limit 行，行数尽量少，各行长短相近；不拆词，标点照禁则（clreq 3.1.3）。
 * @param width 行宽，千分之一字号。
 * @returns 各行，和是不是拆了词；排不下的返回 undefined。
 */
export function breakLines(
  text: string,
  { width, limit, weight }: { width: number; limit: number; weight: Weight },
): { lines: string[]; torn: boolean } | undefined {
  const plain = text.replace(/[ 　]+/g, " ").trim();
  // 分行至多省下行末的空格和标点的半个字：连起来比这还长的，怎样分也排不下。
  if (setLine(plain, weight).width > limit * (width + 1000)) return undefined;
  const pieces = piecesOf(plain);
  for (let count = 1; count <= limit; count++) {
    const best = breakInto(pieces, count, width, weight);
    if (best) return best;
  }
  return undefined;
}
