import type { Rule } from "../rule.ts";

/** 机关代字末一字多是这几个；圆括号的要有它，才有把握不是裁判文书的案号。 */
const issued = /[发办字函电令呈通复文告党政协厅委]$/u;

/** 发文字号里的年份用六角括号（GB/T 9704 7.2.5）。 */
export const documentNumber: Rule = {
  id: "punctuation/document-number",
  severity: "warning",
  title: "发文字号的括号",
  meaning:
    "发文字号里的年份用六角括号〔〕括起来，不用方括号、方头括号，也不用圆括号；年份写全四位，序号前不写“第”、不补零。",
  remedy: "改成〔〕；--fix 会替您改括号。",
  wrong: "国发[2015]5号",
  right: "国发〔2015〕5号",
  fixable: true,
  inProse(prose) {
    if (!prose.includes("号")) return [];
    return Array.from(
      prose.matchAll(/(?<=([\p{Script=Han}]{1,8}))([[［【(（])((?:19|20)\d{2})([\]］】)）])(?=第?\d{1,5}号)/gu),
    )
      .filter(([, agency = "", left = ""]) => !/[(（]/.test(left) || issued.test(agency))
      .map(({ 0: whole, 3: year = "", index }) => ({
        start: index,
        end: index + whole.length,
        message: `发文字号的年份应用六角括号：〔${year}〕`,
        fix: `〔${year}〕`,
      }));
  },
};
