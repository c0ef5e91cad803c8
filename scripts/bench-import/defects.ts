import type { LedgerDefect } from "./ledger.ts";
import type { Measured } from "./measure.ts";

export type Outcome = "改好" | "提议" | "标出" | "归入提议的字段" | "没有发现" | "不归导入管";

/** 哪一种毛病由哪几项整理管。 */
const repairs: Record<string, RegExp> = {
  "mid-sentence-break": /断开的句子|没说完的句子|硬换行/,
  "ocr-confusion": /形近的字/,
  "missing-text": /缺了的次序|半句起头|没说完的句子|错接的文字/,
  "spliced-text": /错接的文字|没说完的句子|成段的重复/,
  "duplicated-paragraph": /成段的重复|重说的话/,
  "relative-date": /相对的时间/,
  "caption-year-missing": /相对的时间/,
  "timestamp-conflict": /时刻不合/,
  "duplicated-heading": /整行的重复|次序存疑/,
  "duplicated-caption": /整行的重复/,
  "interleaved-columns": /没说完的句子|半句起头|次序存疑|栏序存疑/,
  "section-order-scrambled": /次序存疑|栏序存疑|没说完的句子/,
  "doubled-character": /多印的字|形近的字/,
  mojibake: /错位的字节/,
  "private-use-character": /错位的字节/,
  "residual-latin-letter": /错位的字节/,
  "pinyin-unbalanced": /错位的字节|夹注的拼音/,
  "pinyin-in-brackets": /夹注的拼音/,
  "traditional-script": /繁体转简体/,
  nbsp: /空白/,
  "lost-quote-mark": /引号|错位的字节/,
  "mixed-quotes": /引号/,
  "half-width-punctuation": /半角标点/,
  "merged-paragraph": /挤在一段/,
  "long-paragraph": /挤在一段/,
  "web-navigation": /页面零件/,
  "share-buttons": /页面零件/,
  "web-footer": /页面零件/,
};

/** 分篇和提议里管的，看那一行落在哪里。 */
const placed: Record<string, (measured: Measured, lines: ReadonlySet<number>) => boolean> = {
  "caption-as-body": ({ imported }, lines) =>
    touches(
      imported.drafts
        .filter(({ piece }) => piece.caption)
        .flatMap(({ data }) => data.sources.flatMap((source) => source.lines)),
      lines,
    ) || imported.analysis.page.furniture.some((block) => touches(block.lines, lines)),
  "column-header": ({ imported }, lines) =>
    [
      ...imported.analysis.page.headers,
      ...imported.analysis.page.pieces.flatMap(({ headline }) => headline.subtitles),
    ].some((block) => touches(block.lines, lines)),
  "headline-after-body": ({ imported }) => imported.drafts.some(({ piece }) => piece.moved !== undefined),
  "byline-placement": ({ bylines }) => bylines.every(({ right }) => right),
  "speaker-role-ambiguous": ({ bylines }) => bylines.every(({ right }) => right),
  "editor-note-position": ({ imported }) => imported.drafts.some(({ collection }) => collection === "editor-notes"),
  "orphan-label": ({ imported }, lines) =>
    imported.analysis.page.pieces.some(({ headline }) => headline.labels.some((block) => touches(block.lines, lines))),
  "year-absent-date": ({ imported }) => imported.drafts.some(({ data }) => data.date.basis !== "printed"),
  "no-publication-date": ({ imported }) => imported.drafts.every(({ data }) => data.date.basis !== "printed"),
  "splitting-of-compound-title": ({ titles }) => titles[0] === titles[1],
  "html-newline-title": ({ titles }) => titles[0] === titles[1],
  "unbalanced-title-space": ({ titles }) => titles[0] === titles[1],
  "extra-blank-lines": ({ titles }) => titles[0] === titles[1],
  "range-numerals": ({ imported }) =>
    imported.drafts.some(({ data }) => data.figures?.some(({ to }) => to !== undefined)),
  "approximate-numerals": ({ imported }) =>
    imported.drafts.some(({ data }) => data.figures?.some(({ bound }) => bound === "over")),
  "web-footer": ({ imported }, lines) =>
    [...imported.analysis.page.furniture, ...imported.analysis.page.metas].some((block) => touches(block.lines, lines)),
};

/** 检索、编校和知识的事，导入只照录。 */
const elsewhere =
  /^(?:name-collision|same-name-different-thing|segmentation-ambiguity|code-formatting-variants|numerals-mixed|chinese-numerals-mixed|mixed-width-across-files|doubled-character-false-positive|unnamed-speaker|short-form-person-title|duplicated-label-word|numbers-mismatch|list-punctuation-error)$/;

const touches = (ranges: readonly (readonly [number, number])[], lines: ReadonlySet<number>): boolean =>
  ranges.some(([from, to]) => [...lines].some((line) => from <= line && line <= to));

/** 账本说在哪几行：where 里的数目，加上 line；“全文” 就是每一行。 */
function linesOf({ where, what, line }: LedgerDefect, count: number): Set<number> {
  if (where.includes("全文") || what.startsWith("全文"))
    return new Set(Array.from({ length: count }, (_, index) => index + 1));
  const lines = new Set([line]);
  for (const [, from, to] of where.matchAll(/(\d+)(?:\s*[->]\s*(\d+))?/g)) {
    const first = Number(from);
    const last = Number(to ?? from);
    if (last >= first && last - first < 30) for (let each = first; each <= last; each++) lines.add(each);
    else lines.add(first).add(last);
  }
  return lines;
}

/** 一例毛病的下落。 */
export function outcomes(
  defect: LedgerDefect,
  measured: Measured | undefined,
): { defect: LedgerDefect; outcome: Outcome } {
  // 正常的嵌套照录，无事可做。
  if (elsewhere.test(defect.type) || /嵌套|内嵌/.test(defect.what) || !measured)
    return { defect, outcome: "不归导入管" };
  const lines = linesOf(defect, 400);
  const pattern = repairs[defect.type];
  const changes = pattern
    ? measured.imported.analysis.changes.filter(({ repair, line }) => pattern.test(repair) && lines.has(line))
    : [];
  for (const [certainty, outcome] of [
    ["certain", "改好"],
    ["likely", "提议"],
    ["unsure", "标出"],
  ] as const)
    if (changes.some((change) => change.certainty === certainty)) return { defect, outcome };
  if (placed[defect.type]?.(measured, lines)) return { defect, outcome: "归入提议的字段" };
  return { defect, outcome: "没有发现" };
}
