import { isChinese } from "../characters.ts";
import type { Rule } from "../rule.ts";

/** 破折号占两个字的位置，中间不断（GB/T 15834 4.10）。单个的一字线是连接号，不管。 */
export const dash: Rule = {
  id: "punctuation/dash",
  severity: "warning",
  title: "破折号",
  meaning:
    "用了两个减号、制表线或者三个以上的横线。中文的破折号是 ——，占两个字；起止、相关用的一字线 — 只占一个字，不算错。",
  remedy: "写成 ——；--fix 会替您改。",
  wrong: "一个共识--有事好商量",
  right: "一个共识——有事好商量",
  fixable: true,
  inProse(prose) {
    if (!/--|─|―|—{3}/.test(prose)) return [];
    return Array.from(prose.matchAll(/-{2,}|─+|―+|—{3,}/g))
      .filter(
        ({ 0: mark, index }) =>
          isChinese(prose[index - 1]) &&
          (isChinese(prose[index + mark.length]) || /^\s*$/.test(prose[index + mark.length] ?? "")),
      )
      .map(({ 0: mark, index }) => ({
        start: index,
        end: index + mark.length,
        message: `破折号写成了 “${mark.slice(0, 12)}”，应是 “——”`,
        fix: "——",
      }));
  },
};
