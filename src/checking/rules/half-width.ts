import { isChinese, isHan } from "../characters.ts";
import type { Match, Rule } from "../rule.ts";

const full: Record<string, string> = { ",": "，", ";": "；", ":": "：", "!": "！", "?": "？" };

/** 半角句点后面这样接着，是域名、缩写，不是句号。 */
const domain = /^\.(?:中国|公司|网络|政务|公益|网址)/;

/** 一句西文里夹着几个汉字，标点照西文的。 */
function isLatinSentence(prose: string, index: number): boolean {
  const around = prose.slice(Math.max(0, index - 20), index + 20);
  const latin = around.match(/[A-Za-z]/g)?.length ?? 0;
  return latin > 2 * (around.match(/\p{Script=Han}/gu)?.length ?? 0);
}

/** 标点前面的字；加粗的记号不算。 */
function characterBefore(prose: string, index: number): string | undefined {
  let at = index - 1;
  while (prose[at] === "*") at -= 1;
  return prose[at];
}

function atMark(prose: string, index: number): Match | undefined {
  const mark = prose[index] ?? "";
  const before = characterBefore(prose, index);
  const after = prose[index + 1];
  if (!isChinese(before) && !(before === "%" && mark !== ":" && isHan(after))) return undefined;
  if (isLatinSentence(prose, index)) return undefined;
  const spaces = /^ *(?=[\p{Script=Han}“‘《（])/u.exec(prose.slice(index + 1, index + 12))?.[0].length ?? 0;
  const wide = full[mark];
  if (wide !== undefined)
    return {
      start: index,
      end: index + 1 + spaces,
      message: `半角的 “${mark}” 夹在汉字里，应写成全角的 “${wide}”`,
      fix: wide,
    };
  // 句点后面到了句末，才有把握是句号。
  if (domain.test(prose.slice(index, index + 4))) return undefined;
  const ends = after === undefined || /[\s”’）》]/.test(after);
  if (ends) return { start: index, end: index + 1, message: "半角的 “.” 用作句号，应写成 “。”", fix: "。" };
  if (!isHan(before) || !isHan(after)) return undefined;
  return {
    start: index,
    end: index + 1,
    message: "半角的 “.” 夹在汉字里，应写成 “。”；编号后面的写成 “、”，外国人名中间的写成 “·”",
  };
}

function brackets(prose: string): Match[] {
  const matches: Match[] = [];
  for (const { 0: pair, 1: inside = "", index } of prose.matchAll(/\(([^()\n]*)\)/g)) {
    const beside = isChinese(prose[index - 1]) || isChinese(prose[index + pair.length]);
    const chinese = /\p{Script=Han}/u.test(inside);
    if (!(chinese && (beside || inside.length > 1)) && !(beside && inside.trim().length > 1)) continue;
    matches.push({
      start: index,
      end: index + pair.length,
      message: `半角的括号 “${pair.slice(0, 20)}” 夹在汉字里，应写成全角的 “（）”`,
      fix: `（${inside}）`,
    });
  }
  return matches;
}

/** 汉字旁边的半角标点（GB/T 15834 第 5 章）。西文、数目、代码、网址里的不管，汉字和数字之间不加空格。 */
export const halfWidth: Rule = {
  id: "punctuation/half-width",
  severity: "warning",
  title: "半角标点",
  meaning: "汉字句子里用了英文的逗号、冒号、括号。GB/T 15834 规定用全角，半角的会挤在一起，断行也不对。",
  remedy: "改成全角；有把握的，--fix 会替您改。西文句子、数目、网址里的照旧用半角。",
  wrong: "他说,今天开会(第三次).",
  right: "他说，今天开会（第三次）。",
  fixable: true,
  inProse(prose) {
    if (!/[,;:!?.(]/.test(prose)) return [];
    const pairs = brackets(prose);
    const matches = [...pairs];
    let next = 0;
    for (const { index } of prose.matchAll(/[,;:!?.]/g)) {
      while ((pairs[next]?.end ?? prose.length) <= index) next += 1;
      // 括号里面的，等括号改好了下一遍再改。
      if ((pairs[next]?.start ?? prose.length) <= index) continue;
      const match = atMark(prose, index);
      if (match) matches.push(match);
    }
    return matches;
  },
};
