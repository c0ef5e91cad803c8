import { type Field, fieldAt } from "./fields.ts";
import type { Posting } from "./posting.ts";

/** 一份文件里各栏出现的次数。 */
export type FieldCounts = Record<Field, number>;

/** 由小到大的数组里，有没有这个数；从 from 找起，告诉停在哪里。 */
function seek(values: readonly number[], from: number, end: number, wanted: number): number {
  let at = from;
  for (let step = 1; at + step < end && (values[at + step] ?? 0) < wanted; step *= 2) at += step;
  while (at < end && (values[at] ?? 0) < wanted) at += 1;
  return at;
}

/**
 * 各个词按各自的偏移连着出现的文件，和在各栏出现几次。
 * @param parts 倒排和它在查询里的偏移，至少一个。
 */
export function matchPhrase(parts: readonly { posting: Posting; offset: number }[]): Map<number, FieldCounts> {
  const [rarest, ...others] = [...parts].sort((a, b) => a.posting.keys.length - b.posting.keys.length);
  const found = new Map<number, FieldCounts>();
  if (!rarest) return found;
  const rows = others.map(() => 0);
  for (const [row, key] of rarest.posting.keys.entries()) {
    let everywhere = true;
    for (const [index, { posting }] of others.entries()) {
      const at = seek(posting.keys, rows[index] ?? 0, posting.keys.length, key);
      rows[index] = at;
      if (posting.keys[at] !== key) everywhere = false;
    }
    if (!everywhere) continue;
    let counts: FieldCounts | undefined;
    const cursors = others.map(({ posting }, index) => posting.starts[rows[index] ?? 0] ?? 0);
    const end = rarest.posting.starts[row + 1] ?? 0;
    for (let at = rarest.posting.starts[row] ?? 0; at < end; at++) {
      const start = (rarest.posting.positions[at] ?? 0) - rarest.offset;
      const together = others.every(({ posting, offset }, index) => {
        const last = posting.starts[(rows[index] ?? 0) + 1] ?? 0;
        const cursor = seek(posting.positions, cursors[index] ?? 0, last, start + offset);
        cursors[index] = cursor;
        return cursor < last && posting.positions[cursor] === start + offset;
      });
      if (!together) continue;
      counts ??= { body: 0, names: 0, title: 0 };
      counts[fieldAt(start)] += 1;
    }
    if (counts) found.set(key, counts);
  }
  return found;
}
