import { chineseNumber } from "../chinese-number.ts";

/** 一段文字里的一截：第几段，从哪里到哪里。 */
export interface Extent {
  block: number;
  start: number;
  end: number;
}

/** 重复的一段：留下的一份和删去的一份，都可能跨段。 */
export interface Repeat {
  kept: Extent[];
  removed: Extent[];
  text: string;
}

/** 连着这么多字一样，才算重复；短的多半是套话，作者自己也会重说。 */
export const paragraph = 60;
/** 一整句一样，多半是作者有意重说；只标出，两处都留。 */
export const restated = 30;
const gram = 24;
const step = 8;
const mostSteps = 200;

/** 各段接成一串，只留文字，记得每个字的出处：两份之间标点、空格可能有出入。 */
function letters(texts: readonly string[]): { text: string; block: Uint32Array; at: Uint32Array } {
  const size = texts.reduce((sum, { length }) => sum + length, 0);
  const block = new Uint32Array(size);
  const at = new Uint32Array(size);
  const kept: string[] = [];
  let count = 0;
  texts.forEach((text, index) => {
    for (let position = 0; position < text.length; position++) {
      const character = text[position] ?? "";
      if (!/[\p{L}\p{N}]/u.test(character)) continue;
      kept.push(character);
      block[count] = index;
      at[count] = position;
      count += 1;
    }
  });
  return { text: kept.join(""), block, at };
}

/** 从一串里的一截换算成各段里的一截，连同夹在里面和紧跟着的标点。 */
function extents(texts: readonly string[], block: Uint32Array, at: Uint32Array, from: number, to: number): Extent[] {
  const found: Extent[] = [];
  for (let index = from; index < to; index++) {
    const owner = block[index] ?? 0;
    const last = found.at(-1);
    const place = at[index] ?? 0;
    if (last?.block === owner) last.end = place + 1;
    else found.push({ block: owner, start: place, end: place + 1 });
  }
  for (const extent of found) {
    const text = texts[extent.block] ?? "";
    while (extent.end < text.length && /[，、；：。！？”’）》…]/u.test(text[extent.end] ?? "")) extent.end += 1;
    while (extent.start > 0 && /[“‘（《]/u.test(text[extent.start - 1] ?? "")) extent.start -= 1;
  }
  return found;
}

const ordinal = /第([一二三四五六七八九十]{1,3})(?:步|点|项|方面)?[，,、]/gu;

interface Ordinal {
  block: number;
  at: number;
  number: number;
}

/** 各段里的 “第几步”，按先后。 */
const ordinals = (texts: readonly string[]): Ordinal[] =>
  texts.flatMap((text, block) =>
    Array.from(text.matchAll(ordinal), (match) => ({
      block,
      at: match.index,
      number: chineseNumber(match[1] ?? "") ?? 0,
    })),
  );

/** 删去一份以后，“第几步”的次序乱了几处。 */
function disorder(steps: readonly Ordinal[], removed: readonly Extent[]): number {
  let previous = 0;
  let wrong = 0;
  for (const { block, at, number } of steps) {
    if (removed.some((extent) => extent.block === block && extent.start <= at && at < extent.end)) continue;
    if (number < previous && number !== 1) wrong += 1;
    previous = number;
  }
  return wrong;
}

/**
 * 找出成段的重复。留先印的一份；先印的那份把“第几步”的次序弄乱了，就留后印的。
 * @param texts 同一篇里的各段正文，按先后。
 * @param shortest 连着多少个字一样才算。
 */
export function findRepeats(texts: readonly string[], shortest = paragraph): Repeat[] {
  const { text, block, at } = letters(texts);
  const seen = new Map<string, number>();
  const every = ordinals(texts);
  // 条目多成这样的不是“几步走”，不必细比。
  const steps = every.length <= mostSteps ? every : [];
  const repeats: Repeat[] = [];
  let free = 0;
  for (let index = 0; index + gram <= text.length; index++) {
    const key = text.slice(index, index + gram);
    const first = seen.get(key);
    if (first !== undefined && index >= free && first + gram <= index) {
      let start = 0;
      while (
        first - start > 0 &&
        index - start > free &&
        text[first - start - 1] === text[index - start - 1] &&
        first - start - 1 >= 0
      )
        start += 1;
      let length = gram;
      while (
        index + length < text.length &&
        first + length < index - start &&
        text[first + length] === text[index + length]
      )
        length += 1;
      if (start + length >= shortest) {
        const early = extents(texts, block, at, first - start, first + length);
        const late = extents(texts, block, at, index - start, index + length);
        const keepLate = disorder(steps, early) < disorder(steps, late);
        repeats.push({
          kept: keepLate ? late : early,
          removed: keepLate ? early : late,
          text: text.slice(index - start, index + length),
        });
        free = index + length;
        index = free - 1;
        continue;
      }
    }
    if (index % step === 0 && !seen.has(key)) seen.set(key, index);
  }
  return repeats;
}
