import { type Simplifier, units } from "../../src/search/tokenise.ts";
import type { Random } from "../generate/random.ts";
import type { Document } from "./yikan.ts";

const shortest = 2;
const longest = 8;

/** 从正文里随手截一段，两头落在切词器的边界上，不截断数字和字母。 */
function cut(random: Random, documents: readonly Document[], simplify: Simplifier): string | undefined {
  const { text } = random.pick(random.pick(documents).paragraphs);
  const sentences = units(text, simplify);
  if (sentences.length === 0) return undefined;
  const sentence = random.pick(sentences);
  const from = random.between(0, sentence.length - 1);
  const to = Math.min(sentence.length - 1, from + random.between(0, longest - 1));
  const piece = text.slice(sentence[from]?.start, sentence[to]?.end);
  const { length } = Array.from(piece);
  return length >= shortest && length <= longest ? piece : undefined;
}

/** 若干段不重复的文字，都从记录和机制的正文里来。 */
export function randomPieces(
  random: Random,
  documents: readonly Document[],
  simplify: Simplifier,
  count: number,
): string[] {
  const bodies = documents.filter(({ kind, paragraphs }) => /^(record|mechanism)$/.test(kind) && paragraphs.length > 0);
  const pieces = new Set<string>();
  for (let attempt = 0; pieces.size < count && attempt < count * 50; attempt++) {
    const piece = cut(random, bodies, simplify);
    if (piece) pieces.add(piece);
  }
  return [...pieces];
}

/** 若干个名称：城市、人物、机制。带句末标点的不要，那是两句话。 */
export function randomNames(random: Random, documents: readonly Document[], simplify: Simplifier, count: number) {
  const names = documents
    .filter(({ kind, title }) => /^(city|person|mechanism)$/.test(kind) && units(title, simplify).length === 1)
    .map(({ title }) => title);
  return random.some([...new Set(names)], count);
}

/** 全刊都没有的，原样结果必须是零。 */
export const absent = ["刘勇强", "1127+N", "三联四带"];
