import type { Card } from "./document.ts";
import type { Answer } from "./ladder.ts";
import { recordKinds } from "./record-kinds.ts";
import { normalise, type Simplifier, type Unit } from "./tokenise.ts";

const pairsOf = (marks: readonly Unit[][]): Set<string> =>
  new Set(
    marks.flatMap((part) =>
      part.length < 2
        ? part.map(({ text }) => text)
        : part.slice(0, -1).map(({ text }, index) => text + (part[index + 1]?.text ?? "")),
    ),
  );

/**
 * 细排用的分：引擎的相对分，加上题名、点名和人物的加分。
 * 城市、人物、会刊、同名异义另有卡片和栏目，在结果里让记录和机制先行。
 */
export function relevance(
  card: Card,
  facets: readonly string[],
  engineScore: number,
  wanted: string,
  { direct, suggested, marks }: Pick<Answer, "direct" | "suggested" | "marks">,
  simplify: Simplifier,
): number {
  const title = normalise(card.title, simplify);
  const pairs = pairsOf(marks);
  const names = [...direct, ...suggested];
  // 同样说到，专讲它的短文比顺带提它的长文更合题。
  let score = engineScore / (1 + 0.3 * Math.log2(1 + card.length / 300));
  if (title === wanted) score += 2;
  else if (title.includes(wanted)) score += 1 + wanted.length / Math.max(title.length, 1);
  // 题名里有查询的几成双字。
  if (pairs.size > 0) score += (1.5 * [...pairs].filter((pair) => title.includes(pair)).length) / pairs.size;
  const position = names.findIndex(({ id, kind }) => id === card.id && kind === card.kind);
  if (position >= 0) score += 4 - position * 0.3;
  const people = card.people.split("、");
  if (names.some(({ kind, name }) => kind === "person" && people.includes(name))) score += 3;
  if (names.some(({ name }) => name.length > 1 && title.includes(normalise(name, simplify)))) score += 1.5;
  // 查询里的词正是它的类别、专题或城市。
  const words = new Set(marks.map((part) => part.map(({ text }) => text).join("")));
  score += 0.6 * facets.filter((value) => words.has(normalise(value, simplify))).length;
  // 点到一座城市时，它的报告和发言比零星的事更该先看。
  if (names.some(({ kind }) => kind === "city") && recordKinds.substantial.includes(card.type)) score += 0.4;
  // 同样合题时，多处说到的在前。
  score += Math.log2(1 + card.links) / 10;
  if (card.kind !== "record" && card.kind !== "mechanism") score -= 12;
  return score;
}
