import type { SearchDocument } from "../document.ts";
import { type Simplifier, type Unit, units, words } from "../tokenise.ts";

/**
 * 一份文件的三栏，各占一段位置，互不相连：正文从 0 起，名称、题名在后面很远的地方。
 * 凭位置就知道词在哪一栏，不必另记。
 */
export const fieldStart = { body: 0, names: 1 << 26, title: 1 << 27 } as const;
export type Field = keyof typeof fieldStart;

export const fieldAt = (position: number): Field =>
  position >= fieldStart.title ? "title" : position >= fieldStart.names ? "names" : "body";

/** 一份文件里每个词出现的位置，由小到大。句与句之间空一个位置，所以隔着句号不算连着。 */
export function positionsOf(document: SearchDocument, simplify: Simplifier): Map<string, number[]> {
  const found = new Map<string, number[]>();
  const place = (sentences: readonly Unit[][], start: number): number => {
    let position = start;
    for (const sentence of sentences) {
      for (const word of words(sentence)) {
        const positions = found.get(word);
        if (positions) positions.push(position);
        else found.set(word, [position]);
        position += 1;
      }
      position += 1;
    }
    return position;
  };
  const all = (texts: Iterable<string>, start: number) => {
    let position = start;
    for (const text of texts) position = place(units(text, simplify), position);
  };
  all(
    document.paragraphs.map(({ text }) => text),
    fieldStart.body,
  );
  all(new Set(document.names), fieldStart.names);
  all([document.title], fieldStart.title);
  return found;
}
