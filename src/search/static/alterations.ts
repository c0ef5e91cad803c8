import type { Change } from "../changes.ts";
import type { Simplifier } from "../tokenise.ts";
import { positionsOf } from "./fields.ts";
import type { PostingChange } from "./posting.ts";

const same = (one: readonly number[] | undefined, other: readonly number[]): boolean =>
  one !== undefined && one.length === other.length && one.every((position, index) => position === other[index]);

/**
 * 由变了的文件得出变了的词：哪些文件里的位置不同了。
 * @param changed 按编号由小到大。
 * @param simplifyBefore 上一次切词用的：对照表只收全刊用到的字，最后一份有它的文件去掉，表里也就没有了。
 * @returns 词按次序。
 */
export function alterations(
  changed: readonly Change[],
  simplifyBefore: Simplifier,
  simplify: Simplifier,
): [string, PostingChange[]][] {
  const altered = new Map<string, PostingChange[]>();
  const alter = (term: string, change: PostingChange) => {
    const changes = altered.get(term);
    if (changes) changes.push(change);
    else altered.set(term, [change]);
  };
  for (const { key, before, after } of changed) {
    const old = before ? positionsOf(before, simplifyBefore) : new Map<string, number[]>();
    const now = after ? positionsOf(after, simplify) : new Map<string, number[]>();
    for (const [term, positions] of now) if (!same(old.get(term), positions)) alter(term, [key, positions]);
    for (const term of old.keys()) if (!now.has(term)) alter(term, [key, undefined]);
  }
  return [...altered].sort(([a], [b]) => (a < b ? -1 : 1));
}
