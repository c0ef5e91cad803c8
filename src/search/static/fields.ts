import type { Indexed } from "../changes.ts";
import { type Simplifier, scan } from "../tokenise.ts";

/**
 * 一份文件的三栏，各占一段位置，互不相连：正文从 0 起，名称、题名在后面很远的地方。
 * 凭位置就知道词在哪一栏，不必另记。
 */
const fieldStart = { body: 0, names: 1 << 26, title: 1 << 27 } as const;
export type Field = keyof typeof fieldStart;

export const fieldAt = (position: number): Field =>
  position >= fieldStart.title ? "title" : position >= fieldStart.names ? "names" : "body";

/** 正文每一段从这个数的倍数起：改一段，后面各段的位置多半不动，说到它们的分片也就不动。 */
const paragraphStep = 256;

/**
 * 一份文件的每个词，连同位置，由小到大。句与句之间空一个位置，所以隔着句号不算连着。
 * @param visit 词的两个单位，一句的末尾没有第二个。
 */
export function scanDocument(
  { title, names, paragraphs }: Indexed,
  simplify: Simplifier,
  visit: (first: string, second: string, position: number) => void,
): void {
  let position: number = fieldStart.body;
  let last = "";
  const unit = (text: string) => {
    if (last !== "") visit(last, text, position++);
    last = text;
  };
  const close = () => {
    if (last !== "") visit(last, "", position++);
    position += 1;
    last = "";
  };
  for (const { text } of paragraphs) {
    position = Math.ceil(position / paragraphStep) * paragraphStep;
    scan(text, simplify, unit, close);
  }
  position = fieldStart.names;
  // 空的名称发布时略去了，这里也不占位置：照发布的文字再数一遍，要数得出一样的位置。
  for (const name of new Set(names)) if (name !== "") scan(name, simplify, unit, close);
  position = fieldStart.title;
  scan(title, simplify, unit, close);
}

/** 一份文件里每个词出现的位置，由小到大。 */
export function positionsOf(document: Indexed, simplify: Simplifier): Map<string, number[]> {
  const found = new Map<string, number[]>();
  scanDocument(document, simplify, (first, second, position) => {
    const term = first + second;
    const positions = found.get(term);
    if (positions) positions.push(position);
    else found.set(term, [position]);
  });
  return found;
}
