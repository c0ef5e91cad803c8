import { Converter } from "opencc-js/t2cn";
import type { Finding } from "../passage.ts";

const convert = Converter({ from: "t", to: "cn" });
const han = /\p{Script=Han}/gu;

/** 一字一字对过来以后还是两可的：著作的著、乾坤的乾，照词判断；转换表按词对，这里只管收尾。 */
const always: Record<string, string> = { 著: "着" };
const kept = /^(?:著[名作者称述书录]|[名编论专原译显卓土昭]著)$/u;

/** 一段文字里繁体字占汉字的比例，0 至 1。 */
export function traditionalShare(text: string): number {
  const count = text.match(han)?.length ?? 0;
  if (count === 0) return 0;
  const simple = convert(text);
  let changed = 0;
  for (let index = 0; index < text.length; index++) if (text[index] !== simple[index]) changed += 1;
  return simple.length === text.length ? changed / count : 0;
}

/** 超过这个比例才当繁体页面；简体文章里偶有一两个异体字，不动。 */
export const traditionalFrom = 0.08;

/**
 * 繁体转简体，一个字记一处。名称照编辑的写法，不转。
 * @param names 出版物里的人名、地名、机制名，原样出现就保护。
 */
export function findTraditional(text: string, names: readonly string[] = []): Finding[] {
  const simple = convert(text);
  // 字数变了，位置就对不上，宁可不转。
  if (simple.length !== text.length) return [];
  const guarded = new Set<number>();
  for (const name of names)
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
      for (let index = at; index < at + name.length; index++) guarded.add(index);
  const findings: Finding[] = [];
  for (let index = 0; index < text.length; index++) {
    const character = text[index] ?? "";
    let target = simple[index] ?? character;
    if (
      Object.hasOwn(always, target) &&
      !kept.test(text.slice(index, index + 2)) &&
      !kept.test(text.slice(index - 1, index + 1))
    )
      target = always[target] ?? target;
    if (target !== character && !guarded.has(index))
      findings.push({ start: index, end: index + 1, replacement: target, certainty: "certain" });
  }
  return findings;
}
