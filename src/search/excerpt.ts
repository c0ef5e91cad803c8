import type { Text } from "./document.ts";
import { type Simplifier, type Unit, units } from "./tokenise.ts";

/** 原文切成几段，命中的 match 为 true。 */
export type Pieces = { text: string; match: boolean }[];

export interface Excerpt {
  /** 题名，命中处标出。 */
  title: Pieces;
  /** 摘录所在的段落；没有锚点的为空。 */
  anchor: string;
  /** 摘录取自正文，还是只有相关的名称（人物、城市、机制、专题）里有。 */
  from: "text" | "names";
  pieces: Pieces;
}

const width = 80;

/** 一段里出现某部分的全部位置，原文的起止。 */
function occurrences(sentences: readonly Unit[][], part: readonly Unit[]): [number, number][] {
  const found: [number, number][] = [];
  for (const sentence of sentences)
    for (let at = 0; at + part.length <= sentence.length; at++) {
      const same = part.every((unit, offset) => {
        const candidate = sentence[at + offset]?.text ?? "";
        return part.length === 1 ? candidate.startsWith(unit.text) : candidate === unit.text;
      });
      const [first, last] = [sentence[at], sentence[at + part.length - 1]];
      if (same && first && last) found.push([first.start, last.end]);
    }
  return found;
}

/** 不落在一个字（代理对）的中间。 */
const boundary = (text: string, at: number): number => (/^[\uDC00-\uDFFF]/.test(text.slice(at)) ? at - 1 : at);

type Span = [start: number, end: number];

/** 各部分在一段文字里的位置；score 是出现了的部分共有几个单位。 */
function marked(text: string, parts: readonly (readonly Unit[])[], simplify: Simplifier) {
  const sentences = units(text, simplify);
  const hits = parts.map((part) => occurrences(sentences, part));
  const score = hits.reduce((sum, spans, index) => sum + (spans.length > 0 ? (parts[index]?.length ?? 0) : 0), 0);
  return { text, score, spans: hits.flat().sort(([a], [b]) => a - b) };
}

/** 从 from 到 to 的一截，命中处分开；两头不到边的加省略号。 */
function cut(text: string, spans: readonly Span[], from: number, to: number): Pieces {
  const pieces: Pieces = [];
  const push = (piece: string, match: boolean) => {
    if (piece) pieces.push({ text: piece, match });
  };
  if (from > 0) push("……", false);
  let at = from;
  for (const [first, last] of spans) {
    if (first < at || last > to) continue;
    push(text.slice(at, first), false);
    push(text.slice(first, last), true);
    at = last;
  }
  push(text.slice(at, to), false);
  if (to < text.length) push("……", false);
  return pieces;
}

/** 命中处居中的一截。 */
function around({ text, spans }: { text: string; spans: readonly Span[] }): Pieces {
  const [start = 0, end = 0] = spans[0] ?? [];
  const from = boundary(text, Math.max(0, Math.min(start - Math.floor(width / 3), text.length - width)));
  // 命中的引文比摘录还长，就多摘一些，总要标得出来。
  const to = boundary(text, Math.min(text.length, Math.max(from + width, end)));
  return cut(text, spans, from, to);
}

/**
 * 从原文里摘一段：命中最多的那一段，字形和标点照旧；正文里没有的，摘相关的名称。
 * @param parts 要标出的各部分，归一过的单位。
 */
export function makeExcerpt(
  title: string,
  { paragraphs, names }: Text,
  parts: readonly (readonly Unit[])[],
  simplify: Simplifier,
): Excerpt {
  const inTitle = marked(title, parts, simplify);
  const heading = cut(title, inTitle.spans, 0, title.length);
  let best = { anchor: "", text: paragraphs[0]?.text ?? "", score: 0, spans: [] as Span[] };
  for (const { anchor, text } of paragraphs) {
    const found = marked(text, parts, simplify);
    if (found.score > best.score) best = { anchor, ...found };
  }
  if (best.score > 0 || inTitle.score > 0)
    return { title: heading, anchor: best.anchor, from: "text", pieces: around(best) };
  const named = names.filter((name) => marked(name, parts, simplify).score > 0);
  if (named.length === 0) return { title: heading, anchor: "", from: "text", pieces: around(best) };
  return { title: heading, anchor: "", from: "names", pieces: around(marked(named.join("、"), parts, simplify)) };
}
