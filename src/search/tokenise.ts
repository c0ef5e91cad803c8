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

/** 一个字符归一以后的样子。 */
interface Character {
  /** 句末。 */
  end: boolean;
  /** 分开写的重音：附在前一个字母上，不断词。 */
  mark: boolean;
  pieces: readonly { text: string; kind: Class; letter: boolean }[];
  /** 一个汉字这样自成一个单位的，就是它；别的为空。 */
  alone: string;
}

/** 见过的字符，归一一次就记住：全刊千万个字，不同的只有几千。按码位每 256 个一格，比 Map 快。 */
const known: (Character | undefined)[][] = [];

function characterOf(code: number): Character {
  known[code >> 8] ??= new Array(256).fill(undefined);
  const row = known[code >> 8] as (Character | undefined)[];
  let character = row[code & 0xff];
  if (!character) {
    const original = String.fromCodePoint(code);
    const end = sentenceEnd.test(original);
    const mark = /^\p{M}$/u.test(original);
    const pieces = Array.from(plain(original), (text) => ({ text, kind: classOf(text), letter: letter.test(text) }));
    const [piece] = pieces;
    const isAlone = !end && !mark && pieces.length === 1 && piece?.kind === "other" && piece.letter;
    character = { end, mark, pieces, alone: isAlone ? piece.text : "" };
    row[code & 0xff] = character;
  }
  return character;
}

/**
 * 从头到尾走一遍文字：逐个报出单位，到了句末报一声。
 * @param unit 一个单位，和它在原文里的起止位置，UTF-16 单位。
 * @param close 一句完了；这一句可能一个单位也没有。
 */
export function scan(
  text: string,
  simplify: Simplifier,
  unit: (text: string, start: number, end: number) => void,
  close: () => void,
): void {
  /** 还可能往后接的数字或字母。 */
  let open = "";
  let [openStart, openEnd] = [0, 0];
  let run: Class | undefined;
  const flush = () => {
    if (open === "") return;
    unit(open, openStart, openEnd);
    open = "";
  };
  for (let position = 0; position < text.length; ) {
    const start = position;
    const code = text.codePointAt(position) ?? 0;
    position += code > 0xffff ? 2 : 1;
    const { alone, end, mark, pieces } = characterOf(code);
    if (alone !== "") {
      flush();
      run = "other";
      unit(simplify(alone), start, position);
      continue;
    }
    if (end) {
      flush();
      run = undefined;
      close();
      continue;
    }
    if (mark) continue;
    for (const piece of pieces) {
      // 小数点只在数字之间才算数。
      const decimal =
        piece.text === "." && run === "digit" && /^\d/.test(text.slice(position, position + 2).normalize("NFKC"));
      if (!decimal && !piece.letter) {
        flush();
        run = undefined;
        continue;
      }
      if (piece.kind !== "other" && piece.kind === run) {
        open += piece.text;
        openEnd = position;
        continue;
      }
      flush();
      run = piece.kind;
      if (run === "other") unit(simplify(piece.text), start, position);
      else [open, openStart, openEnd] = [simplify(piece.text), start, position];
    }
  }
  flush();
  close();
}

/** 把文字切成一句一句的单位。 */
export function units(text: string, simplify: Simplifier): Unit[][] {
  const sentences: Unit[][] = [];
  let sentence: Unit[] = [];
  scan(
    text,
    simplify,
    (unit, start, end) => {
      sentence.push({ text: unit, start, end });
    },
    () => {
      if (sentence.length > 0) sentences.push(sentence);
      sentence = [];
    },
  );
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
