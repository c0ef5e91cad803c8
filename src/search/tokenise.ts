/**
 * 全刊唯一的切词器：建索引和搜索用同一个，所以不会各切各的。
 *
 * 一段文字先归一（NFKC、小写、繁体按一对一的表转简体），切成单位：
 * 汉字一字一个，数字、字母各自连成一个，“+”自成一个；句中的标点略去，句末断开。
 * 相邻两个单位合成一个词（双字），一句的最后一个单位单独成词。
 * 于是任何一段连续的文字，都是一串首尾相接的双字，位置相连就是原样出现。
 */

/** 繁体到简体，一字对一字。 */
export type Simplifier = (character: string) => string;

/** 由两条等长的字符串做成转换表：from 的第 n 个字转成 to 的第 n 个字。 */
export function makeSimplifier(from: string, to: string): Simplifier {
  const target = Array.from(to);
  const table = new Map(Array.from(from, (character, index) => [character, target[index] ?? character]));
  return (character) => table.get(character) ?? character;
}

export interface Unit {
  text: string;
  /** 在原文里的起止位置，UTF-16 单位。 */
  start: number;
  end: number;
}

const sentenceEnd = /[。！？；!?;\n]/;
const digit = /[\d.]/;
const latin = /\p{Script=Latin}/u;
const letter = /[\p{L}\p{N}+]/u;

/** 归一一个字符：全角转半角、小写，西文字母去掉重音。 */
function plain(character: string): string {
  const normal = character.normalize("NFKC").toLowerCase();
  return latin.test(normal) ? normal.normalize("NFD").replace(/\p{M}/gu, "") : normal;
}

type Class = "digit" | "latin" | "other";
const classOf = (character: string): Class =>
  digit.test(character) ? "digit" : latin.test(character) ? "latin" : "other";

/** 把文字切成一句一句的单位。 */
export function units(text: string, simplify: Simplifier): Unit[][] {
  const sentences: Unit[][] = [];
  let sentence: Unit[] = [];
  let run: Class | undefined;
  let position = 0;
  const close = () => {
    if (sentence.length > 0) sentences.push(sentence);
    sentence = [];
    run = undefined;
  };
  for (const original of text) {
    const start = position;
    position += original.length;
    if (sentenceEnd.test(original)) {
      close();
      continue;
    }
    // 分开写的重音附在前一个字母上，不断词。
    if (/^\p{M}$/u.test(original)) continue;
    for (const piece of plain(original)) {
      // 小数点只在数字之间才算数。
      const decimal =
        piece === "." && run === "digit" && /^\d/.test(text.slice(position, position + 2).normalize("NFKC"));
      if (!decimal && !letter.test(piece)) {
        run = undefined;
        continue;
      }
      const kind = classOf(piece);
      const last = sentence.at(-1);
      if (kind !== "other" && kind === run && last) {
        last.text += piece;
        last.end = position;
      } else sentence.push({ text: simplify(piece), start, end: position });
      run = kind;
    }
  }
  close();
  return sentences;
}

/** 一句的词：相邻单位成对，末尾的单位单独。 */
export const words = (sentence: readonly Unit[]): string[] =>
  sentence.map((unit, index) => unit.text + (sentence[index + 1]?.text ?? ""));

/** 建索引用的词串。 */
export const indexText = (text: string, simplify: Simplifier): string => units(text, simplify).flatMap(words).join(" ");

/** 归一以后的文字，比较名称用：去标点、转简体、小写。 */
export const normalise = (text: string, simplify: Simplifier): string =>
  units(text, simplify)
    .flat()
    .map((unit) => unit.text)
    .join("");

/** 搜索一段连续文字用的词；只有一个单位时按词头找。 */
export function phrase(sentence: readonly Unit[]): { words: string[]; exact: boolean } {
  const [only] = sentence;
  if (sentence.length === 1 && only) return { words: [only.text], exact: false };
  return { words: words(sentence).slice(0, -1), exact: true };
}
