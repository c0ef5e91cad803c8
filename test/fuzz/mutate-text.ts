import iconv from "iconv-lite";
import type { Random } from "../../scripts/generate/random.ts";
import { escapes, pickBlock, pickWord } from "./dictionary.ts";

const anywhere = (random: Random, text: string): number => random.between(0, text.length);
const insert = (text: string, at: number, piece: string): string => text.slice(0, at) + piece + text.slice(at);

type Change<T> = readonly [name: string, change: (value: T, random: Random) => T];

const lines = (text: string, change: (lines: string[]) => void): string => {
  const all = text.split("\n");
  change(all);
  return all.join("\n");
};

/** 全文上的毛病：换行、缩进、记号、重复、残缺。 */
export const textChanges: readonly Change<string>[] = [
  ["回车换行", (text) => text.replaceAll("\n", "\r\n")],
  ["旧式换行", (text) => text.replaceAll("\n", "\r")],
  ["混着的换行", (text, random) => text.replace(/\n/g, () => (random.chance(0.5) ? "\r\n" : "\n"))],
  ["BOM", (text) => `\uFEFF${text}`],
  ["空字符", (text, random) => insert(text, anywhere(random, text), "\0")],
  ["制表符缩进", (text) => text.replace(/^ {2}/gm, "\t")],
  ["删一行", (text, random) => lines(text, (all) => all.splice(random.between(0, all.length - 1), 1))],
  ["重复一行", (text, random) => lines(text, (all) => all.splice(random.between(0, all.length), 0, random.pick(all)))],
  ["两行对调", (text, random) => lines(text, (all) => all.push(...all.splice(random.between(0, all.length - 1), 1)))],
  ["截断", (text, random) => text.slice(0, anywhere(random, text))],
  ["插一个词", (text, random) => insert(text, anywhere(random, text), pickWord(random))],
  [
    "插一个记号",
    (text, random) => insert(text, anywhere(random, text), random.pick([..."\"'[]{}:#&*!|>%@`-,?~\\\n "])),
  ],
  [
    "删一截",
    (text, random) => {
      const at = anywhere(random, text);
      return text.slice(0, at) + text.slice(at + random.between(1, 20));
    },
  ],
  [
    "重复一截",
    (text, random) => {
      const at = anywhere(random, text);
      return insert(text, at, text.slice(at, at + random.between(1, 200)));
    },
  ],
  [
    "锚和引用",
    (text) => text.replace(/^(\w+): (.+)$/m, "$1: &a $2").replace(/^(summary|organisation|role): .+$/m, "$1: *a"),
  ],
  [
    "标签",
    (text, random) => text.replace(/^(\w+): /m, `$1: ${random.pick(["!!str ", "!!js/function ", "!x ", "!!binary "])}`),
  ],
  ["合并", (text) => text.replace("\n", "\n<<: {title: 甲}\n")],
  [
    "块文字",
    (text, random) =>
      text.replace(/^(summary|name|title): (.+)$/m, `$1: ${random.pick(["|", ">", ">-", "|+"])}\n  $2\n  又一行`),
  ],
  [
    "套得很深",
    (text, random) =>
      insert(
        text,
        text.indexOf("\n") + 1,
        `x: ${random.pick(["[", "{a: ", "- "]).repeat(random.pick([5, 60, 3000]))}\n`,
      ),
  ],
  ["围栏多一道", (text) => text.replace(/\n---\n/, "\n---\n---\n")],
  ["围栏带空格", (text) => text.replace(/\n---\n/, "\n--- \n")],
  ["全角冒号", (text) => text.replace(/: /, "：")],
  [
    "值换成转义",
    (text, random) => {
      const fields = [...text.matchAll(/^( *(?:- )?)([A-Za-z]+): (.+)$/gm)];
      const field = fields.length > 0 ? random.pick(fields) : undefined;
      if (!field) return text;
      const { 0: whole, 1: lead = "", 2: name = "", index } = field;
      return `${text.slice(0, index)}${lead}${name}: ${random.pick(escapes)}${text.slice(index + whole.length)}`;
    },
  ],
  ["行尾空白", (text) => text.replace(/\n/g, "   \n")],
  ["末尾没有换行", (text) => text.trimEnd()],
];

/** 字节上的毛病：编码、截断、坏字节。 */
export const byteChanges: readonly Change<Uint8Array>[] = [
  ["GB18030", (bytes) => iconv.encode(Buffer.from(bytes).toString("utf8"), "gb18030")],
  ["Big5", (bytes) => iconv.encode(Buffer.from(bytes).toString("utf8"), "big5")],
  ["UTF-16", (bytes) => iconv.encode(Buffer.from(bytes).toString("utf8"), "utf-16le", { addBOM: true })],
  ["UTF-16 无标记", (bytes) => iconv.encode(Buffer.from(bytes).toString("utf8"), "utf-16be")],
  ["截断", (bytes, random) => bytes.slice(0, random.between(0, bytes.length))],
  [
    "改一个字节",
    (bytes, random) => {
      const changed = Uint8Array.from(bytes);
      if (changed.length > 0) changed[random.between(0, changed.length - 1)] = random.between(0, 255);
      return changed;
    },
  ],
  [
    "改几个字节",
    (bytes, random) => {
      const changed = Uint8Array.from(bytes);
      for (let i = 0; i < 8 && changed.length > 0; i++)
        changed[random.between(0, changed.length - 1)] = random.between(0, 255);
      return changed;
    },
  ],
  [
    "插几个字节",
    (bytes, random) => {
      const at = random.between(0, bytes.length);
      const made = Uint8Array.from({ length: random.between(1, 6) }, () => random.between(0, 255));
      return Buffer.concat([bytes.subarray(0, at), made, bytes.subarray(at)]);
    },
  ],
  [
    "删几个字节",
    (bytes, random) => {
      const at = random.between(0, bytes.length);
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + random.between(1, 40))]);
    },
  ],
  [
    "一截清零",
    (bytes, random) => {
      const changed = Uint8Array.from(bytes);
      const at = random.between(0, changed.length);
      changed.fill(0, at, at + random.between(1, 60));
      return changed;
    },
  ],
  [
    "一截重复",
    (bytes, random) => {
      const at = random.between(0, bytes.length);
      const piece = bytes.subarray(at, at + random.between(1, 400));
      return Buffer.concat([bytes.subarray(0, at), piece, piece, bytes.subarray(at)]);
    },
  ],
];

/** 添几块 Markdown。 */
export function growBody(random: Random, body: string): string {
  const parts = body.split("\n\n");
  for (let count = random.pick([1, 1, 2, 3]); count > 0; count--)
    parts.splice(random.between(0, parts.length), 0, random.chance(0.07) ? heavy(random) : pickBlock(random));
  return parts.join(random.chance(0.9) ? "\n\n" : "\n");
}

/** 大的、深的、成堆的。 */
function heavy(random: Random): string {
  const many = random.pick([10, 60, 300]);
  const piece = pickBlock(random);
  return random.pick([
    () => Array.from({ length: 18 }, (_, depth) => `${"  ".repeat(depth)}- 第${depth}层`).join("\n"),
    () => `${"> ".repeat(random.between(2, 25))}甲`,
    () => `${"- ".repeat(random.between(2, 25))}甲`,
    () => `| ${"甲 | ".repeat(40)}\n|${"---|".repeat(40)}\n${`| ${"1 | ".repeat(40)}\n`.repeat(Math.min(many, 60))}`,
    () => `${"*".repeat(many)}甲${"*".repeat(many)}`,
    () => `${"[".repeat(many)}甲${"]".repeat(many)}`,
    () => `${"`".repeat(many)}甲`,
    () => `${"甲<".repeat(many)}`,
    () => `${"_甲_".repeat(many)}`,
    () => `${"&amp;".repeat(many)}`,
    () => `${"\\".repeat(many)}`,
    () => `${"|".repeat(many)}\n${"|-".repeat(many)}|`,
    () => Array.from({ length: Math.min(many, 100) }, (_, i) => `脚注[^${i}]。\n\n[^${i}]: 第${i}个。`).join("\n\n"),
    () => Array.from({ length: 30 }, () => piece).join("\n\n"),
    () => "协商议事，有事好商量。".repeat(many),
  ])();
}
