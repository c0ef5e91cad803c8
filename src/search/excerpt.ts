import type { Paragraph } from "./engine.ts";
import { type Simplifier, type Unit, units } from "./tokenise.ts";

export interface Excerpt {
  anchor: string;
  /** 原文切成几段，命中的 match 为 true。 */
  pieces: { text: string; match: boolean }[];
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

/**
 * 从原文里摘一段：命中的部分最多的那一段，命中处居中，字形和标点照旧。
 * @param parts 要标出的各部分，归一过的单位。
 */
export function makeExcerpt(paragraphs: readonly Paragraph[], parts: readonly Unit[][], simplify: Simplifier): Excerpt {
  let best: { paragraph: Paragraph; spans: [number, number][]; score: number } | undefined;
  for (const paragraph of paragraphs) {
    const sentences = units(paragraph.text, simplify);
    const hits = parts.map((part) => occurrences(sentences, part));
    const score = hits.filter((spans) => spans.length > 0).length;
    if (score > (best?.score ?? 0)) best = { paragraph, spans: hits.flat().sort(([a], [b]) => a - b), score };
  }
  const paragraph = best?.paragraph ?? paragraphs[0] ?? { anchor: "", text: "" };
  const spans = best?.spans ?? [];
  const [start = 0, end = 0] = spans[0] ?? [];
  const { text } = paragraph;
  const from = boundary(text, Math.max(0, Math.min(start - Math.floor(width / 3), text.length - width)));
  // 命中的引文比摘录还长，就多摘一些，总要标得出来。
  const to = boundary(text, Math.min(text.length, Math.max(from + width, end)));
  const pieces: Excerpt["pieces"] = [];
  const push = (text: string, match: boolean) => {
    if (text) pieces.push({ text, match });
  };
  let at = from;
  if (from > 0) push("……", false);
  for (const [first, last] of spans) {
    if (first < at || last > to) continue;
    push(text.slice(at, first), false);
    push(text.slice(first, last), true);
    at = last;
  }
  push(text.slice(at, to), false);
  if (to < text.length) push("……", false);
  return { anchor: best ? paragraph.anchor : "", pieces };
}
