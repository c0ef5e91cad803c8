import type { Key } from "./engine.ts";

/** 编号这么大：二的 24 次方。 */
const space = 1 << 24;

/** FNV-1a，取低 24 位。 */
export function hash24(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return ((hash >>> 24) ^ hash) & (space - 1);
}

/**
 * 各份文件的编号：由种类和编号的散列得出，不由次序得出，所以添一份、删一份，别的都不变，
 * 索引里没有说到它的分片也就不变。撞上了的（五万份里约七十对）加一个记号再算，次序固定，结果也固定。
 * @param names 每份文件的“种类 编号”，互不相同。
 */
export function keysOf(names: readonly string[]): Map<string, Key> {
  const taken = new Map<Key, string>();
  const keys = new Map<string, Key>();
  for (const name of [...names].sort()) {
    let key = hash24(name);
    for (let mark = 1; taken.has(key); mark++) key = hash24(`${name}\0${mark}`);
    taken.set(key, name);
    keys.set(name, key);
  }
  return keys;
}

/** 六位一个字符，编号正好四个；不用斜线，免得像一个地址。 */
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const shifts = [18, 12, 6, 0] as const;

/** 一串编号写成文字：编号是散列，压不小，写成数字要多占三分之一。 */
export const packKeys = (keys: readonly Key[]): string =>
  keys.map((key) => shifts.map((shift) => alphabet[(key >>> shift) & 63]).join("")).join("");

export function unpackKeys(text: string): Key[] {
  const digits = new Map(Array.from(alphabet, (character, digit) => [character, digit]));
  const keys: Key[] = [];
  for (let at = 0; at < text.length; at += shifts.length)
    keys.push(
      shifts.reduce<number>((key, shift, index) => key | ((digits.get(text[at + index] ?? "") ?? 0) << shift), 0),
    );
  return keys;
}
