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
  const centre = spans[0]?.[0] ?? 0;
  const from = Math.max(0, Math.min(centre - Math.floor(width / 3), paragraph.text.length - width));
  const to = Math.min(paragraph.text.length, from + width);
  const pieces: Excerpt["pieces"] = [];
  const push = (text: string, match: boolean) => {
    if (text) pieces.push({ text, match });
  };
  let at = from;
  if (from > 0) push("……", false);
  for (const [start, end] of spans) {
    if (start < at || end > to) continue;
    push(paragraph.text.slice(at, start), false);
    push(paragraph.text.slice(start, end), true);
    at = end;
  }
  push(paragraph.text.slice(at, to), false);
  if (to < paragraph.text.length) push("……", false);
  return { anchor: best ? paragraph.anchor : "", pieces };
}
