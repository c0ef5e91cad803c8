import iconv from "iconv-lite";
import type { Finding } from "../passage.ts";

/**
 * 错位的 GBK 字节。网页被人逐字节处理过一遍，丢了对齐：一个汉字的头一个字节落了单，印成 “?”，
 * 后面每个字都由前字的尾和后字的头拼成，直到又一个字节落单为止。把各字拆回字节，挪回一位，就能还原；
 * 落单的那个字节没有了，按前后文从能成字的里面挑。
 */

/** 两个相邻的字在这份来件和全刊里一共出现过几次。 */
export type PairCount = (pair: string) => number;

/** 错位的一段最长几个字；再长就不像了。 */
const longest = 16;
const gbk = new TextDecoder("gbk", { fatal: true });
const words = new Intl.Segmenter("zh-Hans", { granularity: "word" });

/** 问号后面紧跟这些，才疑心是错位：半截拼音、又一个标点、自造字、生僻字。 */
const pinyinTail = /^[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,6}\)/u;
const wide: Record<string, string> = { "!": "！", ";": "；", ",": "，", ":": "：", "?": "？", "(": "（", ")": "）" };

function twoBytes(character: string): [number, number] | undefined {
  const bytes = iconv.encode(wide[character] ?? character, "gbk");
  const [first, second] = bytes;
  return bytes.length === 2 && first !== undefined && second !== undefined ? [first, second] : undefined;
}

/** 两个字节成什么字；不成字、成了自造字的没有。 */
function decode(first: number, second: number): string | undefined {
  try {
    const character = gbk.decode(Uint8Array.of(first, second));
    return /^[\p{Script=Han}。，、；：？！“”‘’（）《》…—]$/u.test(character) ? character : undefined;
  } catch {
    return undefined;
  }
}

/** 常用字（GB 2312 一级）或标点：挑落单的字节时只考虑它们。 */
const common = (first: number): boolean => first === 0xa1 || first === 0xa3 || (first >= 0xb0 && first <= 0xd7);
const rare = (first: number): boolean => !(first === 0xa1 || first === 0xa3 || (first >= 0xb0 && first <= 0xf7));

interface Candidate {
  character: string;
  score: number;
}

/** 一个候选的字放进前后文像不像话。 */
function scoreOf(character: string, before: string, after: string, pairs: PairCount): number {
  if (character === "。") return /[“”‘’]/.test(after) ? 100 : 1;
  if (character === "”") return /[。！？]/.test(before) ? 100 : 1;
  if (!/\p{Script=Han}/u.test(character)) return 0;
  const seen = Math.log2(1 + pairs(before + character)) + Math.log2(1 + pairs(character + after));
  const text = before + character + after;
  const place = before.length;
  const word = Array.from(words.segment(text)).some(
    ({ segment, index }) => segment.length > 1 && index <= place && place < index + segment.length,
  );
  return seen * 2 + (word ? 1 : 0);
}

const rank = (candidates: Candidate[]): Candidate[] => candidates.sort((a, b) => b.score - a.score);

/** 头名明显领先，才算认定。 */
const decided = ([first, second]: Candidate[]): boolean =>
  first !== undefined && first.score >= 2 && first.score > (second?.score ?? 0);

const byte = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

function leadCandidates(trail: number, before: string, after: string, pairs: PairCount): Candidate[] {
  return rank(
    byte(0x81, 0xfe).flatMap((lead) => {
      const character = common(lead) ? decode(lead, trail) : undefined;
      return character === undefined ? [] : [{ character, score: scoreOf(character, before, after, pairs) }];
    }),
  );
}

function trailCandidates(lead: number, before: string, after: string, pairs: PairCount): Candidate[] {
  return rank(
    byte(0x40, 0xfe).flatMap((trail) => {
      const character = decode(lead, trail);
      return character === undefined ? [] : [{ character, score: scoreOf(character, before, after, pairs) }];
    }),
  );
}

/** 从问号起的一段：各字的字节、怎样收尾、占了原文多长。 */
function runFrom(text: string, start: number): { bytes: number[]; last: number | undefined; end: number } | undefined {
  let at = start + 1;
  const tail = pinyinTail.exec(text.slice(at, at + 8));
  // 括号的左半被落单的字节吃掉了，只剩 “shù)” 这样的半截。
  if (tail) at += tail[0].length;
  const bytes: number[] = [];
  let suspicious = tail !== null || /[!;！；]/.test(text[at] ?? "");
  for (let count = 0; count < longest; count++, at++) {
    const character = text[at];
    if (character === undefined) return undefined;
    if (bytes.length > 0 && character === "?") return suspicious ? { bytes, last: undefined, end: at + 1 } : undefined;
    const code = character.charCodeAt(0);
    if (bytes.length > 0 && /[A-Za-z]/.test(character))
      return suspicious ? { bytes, last: code, end: at + 1 } : undefined;
    const pair = twoBytes(character);
    if (!pair) return undefined;
    suspicious ||= rare(pair[0]);
    bytes.push(...pair);
  }
  return undefined;
}

/** 前面有没有还没收尾的引语。 */
const openQuote = (before: string): boolean => before.lastIndexOf("“") > before.lastIndexOf("”");

/** 收尾的问号吃掉了一个数字的，按后面的 “0月” 补得回来。 */
const eatenDigit = (after: string): string => (/^0月/.test(after) ? "1" : "");

function solve(text: string, start: number, pairs: PairCount): Finding | undefined {
  const run = runFrom(text, start);
  if (!run) return undefined;
  const { bytes, last, end } = run;
  const middle: string[] = [];
  for (let index = 1; index + 1 < bytes.length; index += 2) {
    const character = decode(bytes[index] ?? 0, bytes[index + 1] ?? 0);
    if (character === undefined) return undefined;
    middle.push(character);
  }
  const context = text.slice(0, start).replace(/[（(][^（）()]*[）)]$/u, "");
  const before = context.slice(-1);
  const lead = bytes.at(-1) ?? 0;
  const known = last === undefined ? undefined : decode(lead, last);
  if (last !== undefined && known === undefined) return undefined;
  // 引语正好在这里收尾：落单的两个字节是句号和右引号。
  if (bytes.length === 2 && last === undefined && openQuote(context) && decode(lead, 0xb1) === "”")
    return {
      start,
      end,
      replacement: `。”${eatenDigit(text.slice(end))}`,
      certainty: "certain",
      note: "GBK 字节错了一位，已挪回",
    };
  const heads = leadCandidates(bytes[0] ?? 0, before, middle[0] ?? known ?? "", pairs);
  const [head] = heads;
  if (!head) return undefined;
  const tails =
    known === undefined ? trailCandidates(lead, middle.at(-1) ?? head.character, text[end] ?? "", pairs) : [];
  const tail = known ?? tails[0]?.character;
  if (tail === undefined) return undefined;
  const certain = decided(heads) && (known !== undefined || decided(tails));
  return {
    start,
    end,
    replacement: head.character + middle.join("") + tail + eatenDigit(text.slice(end)),
    certainty: certain ? "certain" : "likely",
    note: certain ? "GBK 字节错了一位，已挪回" : "GBK 字节错了一位，落单的那个字按前后文推测",
  };
}

/** 找出错位的各段。 */
export function findSlippedBytes(text: string, pairs: PairCount): Finding[] {
  const findings: Finding[] = [];
  for (let at = text.indexOf("?"); at >= 0; at = text.indexOf("?", at + 1)) {
    const finding = solve(text, at, pairs);
    if (!finding) continue;
    findings.push(finding);
    at = finding.end - 1;
  }
  return findings;
}
