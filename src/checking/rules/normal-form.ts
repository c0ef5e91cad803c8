import type { Rule } from "../rule.ts";

/** 康熙部首、部首补充：PDF 里抄出来的常是它们，看着同汉字一样。 */
const radical = /[\u2E80-\u2EF3\u2F00-\u2FD5]/g;
/** 一个字，连同它后面的组合记号；谚文字母连着算一个。 */
const cluster = /[\u1100-\u11FF]+|\P{M}\p{M}*|\p{M}+/gu;

/** 同一个字有几种存法，统一成 NFC，搜索和比较才对得上。 */
export const normalForm: Rule = {
  id: "text/normal-form",
  severity: "error",
  title: "字的存法不统一",
  meaning: "看着一样的字，存法不同：拆开的拼音声调、兼容汉字、康熙部首。搜索时就搜不到。",
  remedy: "换成通用的字；--fix 会替您换。",
  wrong: "⼀（U+2F00，康熙部首）",
  right: "一（U+4E00）",
  fixable: true,
  inText(text) {
    const say = (index: number, from: string, to: string) => ({
      start: index,
      end: index + from.length,
      message: `“${from}”（${code(from)}）应存成通用的 “${to}”（${code(to)}）`,
      fix: to,
    });
    const radicals = Array.from(text.matchAll(radical), ({ 0: from, index }) =>
      say(index, from, from.normalize("NFKC")),
    ).filter(({ fix }, i, all) => fix !== text.slice(all[i]?.start, all[i]?.end));
    if (text.normalize("NFC") === text) return radicals;
    const rest = Array.from(text.matchAll(cluster), ({ 0: from, index }) => say(index, from, from.normalize("NFC")));
    return [...radicals, ...rest.filter(({ start, end, fix }) => fix !== text.slice(start, end))];
  },
};

const code = (text: string): string =>
  Array.from(text, (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`)
    .slice(0, 3)
    .join(" ");
