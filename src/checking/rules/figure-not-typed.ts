import { recordTypes } from "../../schemas/collections.ts";
import type { Figure } from "../../schemas/figure.ts";
import type { Rule } from "../rule.ts";

/** 数得出成果、规模的量词和单位；年、月、天这些时间不在内。 */
const units =
  "人次|件次|场次|万元|亿元|平方米|公里|个|名|位|人|件|项|条|场|次|篇|份|户|家|所|座|处|元|亩|吨|期|批|支|套|台|辆|棵|株|%";
const counted = new RegExp(
  String.raw`(?<![\d.,第—–-])(\d[\d,]*(?:\.\d+)?)(?:多|余)?[万亿]?(?:多|余)?(?:${units})(?!月|小时|工作日|星期|年)`,
  "g",
);

/** 正文里的数字，figures 里没有登记同一个数值。发布了的记录才查；机制只登记记录里没有的，不查。 */
export const figureNotTyped: Rule = {
  id: "figure/not-typed",
  severity: "warning",
  title: "正文里的数字没有登记",
  meaning: "正文里有一个带量词的数目，figures 里没有它。登记了，读者才能引用、比较，搜索也找得到。",
  remedy: "在 figures 里登记：数的是什么、多少、什么单位、谁的；确实不值得比较的，可以不理会这条提醒。",
  wrong: "正文写“办理提案3641件”，figures 里没有 3641",
  right: "figures 里有一项 value: 3641，text: 3641件",
  inFile({ text, bodyStart, collection, entry }) {
    if (!entry || entry.draft || collection === undefined || !Object.hasOwn(recordTypes, collection)) return [];
    const { figures } = entry.data as { figures: readonly Figure[] };
    const values = new Set(figures.flatMap(({ value, to = value }) => [value, to]));
    const written = figures.map((figure) => figure.text).join("\n");
    const seen = new Set<string>();
    return Array.from(text.slice(bodyStart).matchAll(counted)).flatMap(({ 0: match, 1: digits = "", index }) => {
      if (seen.has(match) || values.has(Number(digits.replaceAll(",", ""))) || written.includes(digits)) return [];
      seen.add(match);
      return {
        start: bodyStart + index,
        end: bodyStart + index + match.length,
        message: `正文里的 “${match}” 没有登记在 figures 里；值得引用、比较的请登记`,
      };
    });
  },
};
