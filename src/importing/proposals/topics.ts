import type { Term } from "../../schemas/vocabulary.ts";

const most = 3;

/** 正文里说得最多的几个专题，按名称和别名数。 */
export function proposeTopics(topics: readonly Term[], title: string, body: string): string[] {
  return topics
    .map(({ id, name, aliases }) => ({
      id,
      score: [name, ...aliases].reduce(
        (sum, word) => sum + (body.split(word).length - 1) + (title.includes(word) ? 3 : 0),
        0,
      ),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, most)
    .map(({ id }) => id);
}
