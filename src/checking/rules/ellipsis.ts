import { isChinese } from "../characters.ts";
import type { Rule } from "../rule.ts";

/** 省略号占两个字的位置，六个点（GB/T 15834 4.11）。 */
export const ellipsis: Rule = {
  id: "punctuation/ellipsis",
  severity: "warning",
  title: "省略号",
  meaning: "用了英文的三个点、几个句号，或者只有半个省略号。中文的省略号是六个点，占两个字。",
  remedy: "写成……；--fix 会替您改。",
  wrong: "修路、架桥、通水...",
  right: "修路、架桥、通水……",
  fixable: true,
  inProse(prose) {
    if (!/\.{3}|。。。|…|·{3}/.test(prose)) return [];
    return Array.from(prose.matchAll(/\.{3,}|。{3,}|·{3,}|…+/g))
      .filter(({ 0: mark, index }) => {
        if (mark.startsWith("…")) return mark.length % 2 === 1;
        return mark.startsWith("。") || isChinese(prose[index - 1]) || isChinese(prose[index + mark.length]);
      })
      .map(({ 0: mark, index }) => ({
        start: index,
        end: index + mark.length,
        message: `省略号写成了 “${mark.slice(0, 12)}”，应是六个点 “……”`,
        fix: "……",
      }));
  },
};
