import type { Rule } from "../rule.ts";

/** 全角的数字和字母（GB/T 15835 5.1：阿拉伯数字用半角）。 */
export const fullWidth: Rule = {
  id: "punctuation/full-width",
  severity: "warning",
  title: "全角的数字和字母",
  meaning: "数字和字母存成了全角，看起来疏疏落落，也比不了大小。",
  remedy: "改成半角；--fix 会替您改，正文和 figures 里的一起改。",
  wrong: "建成工作站２００余个",
  right: "建成工作站200余个",
  fixable: true,
  inProse(prose) {
    return Array.from(prose.matchAll(/[０-９Ａ-Ｚａ-ｚ％．＋]*[０-９Ａ-Ｚａ-ｚ][０-９Ａ-Ｚａ-ｚ％．＋]*/g)).map(
      ({ 0: text, index }) => ({
        start: index,
        end: index + text.length,
        message: `全角的 “${text.slice(0, 20)}” 应写成半角的 “${text.normalize("NFKC").slice(0, 20)}”`,
        fix: text.normalize("NFKC"),
      }),
    );
  },
};
