import { Converter } from "opencc-js/t2cn";
import type { Imported } from "../../src/importing/import-document.ts";
import { headlineBlocks } from "../../src/importing/splitting/piece.ts";

const convert = Converter({ from: "t", to: "cn" });

/** 只留文字，繁简、拼音、标点不论。这里另写一遍，不借导入自己的整理：尺子不能同被量的一样。 */
export const bare = (text: string): string =>
  convert(text.replace(/[（(][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,6}[）)]/gu, ""))
    .replaceAll("著", "着")
    .replace(/[^\p{L}\p{N}]/gu, "");

const repeats = new Set(["成段的重复", "整行的重复"]);
const declared = new Set([...repeats, "错位的字节", "多印的字", "页面零件"]);

/** 草稿里能找到的全部文字，一条一行。 */
const written = ({ drafts, analysis }: Imported): string[] => [
  ...drafts.map(({ data, body }) =>
    bare([data.title, data.genre, data.organisation, body.replace(/\\(.)/g, "$1")].join("")),
  ),
  ...drafts.flatMap(({ data, piece }) => [
    ...(data.people ?? []).map(({ role }) => bare(role)),
    ...headlineBlocks(piece.headline).map(({ passage }) => bare(passage.text)),
  ]),
  ...analysis.page.headers.map(({ passage }) => bare(passage.text)),
];

/** 原文里没有交代去处的字：不在草稿里，也不在账上。 */
export function lostCharacters(text: string, { analysis: { page, changes } }: Imported): string[] {
  const covered = new Set(changes.flatMap(({ offsets }) => offsets));
  const blocks = [
    ...page.headers,
    ...page.metas,
    ...page.furniture,
    ...page.orphans.flatMap(headlineBlocks),
    ...page.pieces.flatMap(({ headline, segments, posts }) => [
      ...headlineBlocks(headline),
      ...segments.flat(),
      ...posts,
    ]),
  ];
  for (const { passage } of blocks) for (const origin of passage.origins) covered.add(origin);
  return Array.from(text.matchAll(/\S/gu))
    .filter(({ index }) => !covered.has(index))
    .map(([character]) => character);
}

/**
 * 伤了的句子：原文的每一句（到句末标点或行末），去掉报告里写明的改动以后，每一截都要原样在草稿里找得到；
 * 删去的重复，要在草稿里还有一份；多印的字，要真是连着的两份。
 */
export function damagedSentences(text: string, imported: Imported): string[] {
  const { page, changes } = imported.analysis;
  const haystack = written(imported);
  const found = (part: string) => part === "" || haystack.some((line) => line.includes(part));
  const gone = new Set<number>();
  const damaged: string[] = [];
  for (const { repair, certainty, offsets, before, after } of changes) {
    if (certainty !== "certain" || !declared.has(repair)) continue;
    for (const offset of offsets) gone.add(offset);
    if (repeats.has(repair) && !found(bare(before))) damaged.push(`删去的重复没有另一份：${before}`);
    if (repair === "多印的字" && before !== after + after) damaged.push(`不是连着的两份：${before}`);
  }
  // 时间作者一行、文末括注进了前置信息，另按署名核对。
  for (const { passage } of [...page.metas, ...page.pieces.flatMap(({ posts }) => posts)])
    for (const origin of passage.origins) gone.add(origin);
  let start = 0;
  for (const match of text.matchAll(/[。！？!；;\n]+|$/gu)) {
    let part = "";
    const parts: string[] = [];
    for (let at = start; at < match.index; at++) {
      if (gone.has(at)) {
        parts.push(part);
        part = "";
      } else part += text[at] ?? "";
    }
    parts.push(part);
    if (!parts.every((each) => found(bare(each)))) damaged.push(text.slice(start, match.index));
    start = match.index + match[0].length;
  }
  return damaged;
}

/** 句子一共几句：有文字的才算。 */
export const countSentences = (text: string): number =>
  text.split(/[。！？!；;\n]+/u).filter((sentence) => bare(sentence).length > 0).length;

/** 原文里成段的重复（六十个字以上），用最笨的办法找：两两比较，不靠导入的算法。返回后一份各字的位置。 */
export function repeatedOffsets(text: string, least = 60): Set<number>[] {
  const offsets = Array.from(text.matchAll(/[\p{L}\p{N}]/gu), ({ index }) => index);
  const letters = offsets.map((offset) => text[offset] ?? "");
  const groups: Set<number>[] = [];
  let above = new Int32Array(letters.length + 1);
  for (let i = 0; i < letters.length; i++) {
    const row = new Int32Array(letters.length + 1);
    for (let j = i + 1; j < letters.length; j++) {
      if (letters[i] !== letters[j]) continue;
      const length = (above[j] ?? 0) + 1;
      row[j + 1] = length;
      const open = letters[i + 1] !== undefined && letters[i + 1] === letters[j + 1];
      if (!open && length >= least) groups.push(new Set(offsets.slice(j - length + 1, j + 1)));
    }
    above = row;
  }
  return groups;
}
