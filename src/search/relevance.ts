import type { Loaded } from "./engine.ts";
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
  loaded: Loaded,
  engineScore: number,
  wanted: string,
  { direct, suggested, marks }: Pick<Answer, "direct" | "suggested" | "marks">,
  simplify: Simplifier,
): number {
  const title = normalise(loaded.title, simplify);
  const pairs = pairsOf(marks);
  const names = [...direct, ...suggested];
  let score = engineScore;
  if (title === wanted) score += 2;
  else if (title.includes(wanted)) score += 1 + wanted.length / Math.max(title.length, 1);
  // 题名里有查询的几成双字。
  if (pairs.size > 0) score += (1.5 * [...pairs].filter((pair) => title.includes(pair)).length) / pairs.size;
  const position = names.findIndex(({ id, kind }) => id === loaded.id && kind === loaded.kind);
  if (position >= 0) score += 4 - position * 0.3;
  const people = loaded.people.split("、");
  if (names.some(({ kind, name }) => kind === "person" && people.includes(name))) score += 3;
  if (names.some(({ name }) => name.length > 1 && title.includes(normalise(name, simplify)))) score += 1.5;
  // 查询里的词正是它的类别、专题或城市。
  const words = new Set(marks.map((part) => part.map(({ text }) => text).join("")));
  const facets = Object.values(loaded.facets).flat();
  score += 0.6 * facets.filter((value) => words.has(normalise(value, simplify))).length;
  // 点到一座城市时，它的报告和发言比零星的事更该先看。
  if (names.some(({ kind }) => kind === "city") && recordKinds.substantial.includes(loaded.type)) score += 0.4;
  // 同样合题时，多处说到的在前。
  score += Math.log2(1 + loaded.links) / 10;
  if (loaded.kind !== "record" && loaded.kind !== "mechanism") score -= 12;
  return score;
}
