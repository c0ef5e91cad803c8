import { paragraphs } from "../paragraphs.ts";
import type { Match, Rule } from "../rule.ts";

const closing: Record<string, string> = {
  "”": "“",
  "’": "‘",
  "）": "（",
  "》": "《",
  "〉": "〈",
  "〕": "〔",
  "】": "【",
};
const opening = new Set(Object.values(closing));

/** 不成对的括号：1）、a）、（一）这样的编号，和西文的撇号。 */
const isNumbering = (before: string): boolean =>
  /(?:^|[\s，。；：、\uFFFC])[(（]?(?:\d{1,3}|[a-zA-Z]|[一二三四五六七八九十]{1,3}|[①-⑳])$/.test(before);
const isApostrophe = (text: string, index: number): boolean => /[A-Za-z0-9]/.test(text[index - 1] ?? "");

interface Open {
  mark: string;
  index: number;
}

/** 一段里的标点配对：返回落单的右半边、套错的左引号和没有关上的左半边。 */
function check(text: string, start: number): { matches: Match[]; left: Open[] } {
  const matches: Match[] = [];
  const stack: Open[] = [];
  const say = (index: number, message: string) =>
    matches.push({ start: start + index, end: start + index + 1, message });
  for (const { 0: mark, index } of text.matchAll(/[“”‘’（）《》〈〉〔〕【】]/g)) {
    if (opening.has(mark)) {
      if (mark === "“" && stack.some((open) => open.mark === "“"))
        say(index, "引号里又有 “；里层的引号用 ‘ ’，或者这里本该是右引号 ”");
      else stack.push({ mark, index });
      continue;
    }
    if (mark === "’" && isApostrophe(text, index)) continue;
    const depth = stack.findLastIndex((open) => open.mark === closing[mark]);
    if (depth >= 0) {
      for (const { mark: left, index: at } of stack.slice(depth + 1)) say(at, `“${left}” 没有另一半`);
      stack.length = depth;
    } else if (!(mark === "）" && isNumbering(text.slice(Math.max(0, index - 5), index))))
      say(index, `“${mark}” 前面没有与它成对的 “${closing[mark]}”`);
  }
  return { matches, left: stack };
}

/** 引号、括号、书名号要成对（GB/T 15834 4.8、4.9、4.15）。一段引文分几段的，每段以左引号开头，只在末段关上，不算错。 */
export const pairs: Rule = {
  id: "punctuation/pairs",
  severity: "warning",
  title: "标点不成对",
  meaning: "引号、括号或书名号缺了一半，或者方向反了，多半是录入、识别时丢的，读者分不清引的是哪几个字。",
  remedy: "对照来源补上另一半；引号里再用引号，里层用 ‘ ’。",
  wrong: "他说：“有事多商量。",
  right: "他说：“有事多商量。”",
  inProse(prose) {
    const all = paragraphs(prose);
    return all.flatMap(({ text, start }, i) => {
      if (!/[“”‘’（）《》〈〉〔〕【】]/.test(text)) return [];
      const { matches, left } = check(text, start);
      const continued = /^\s*“/.test(all[i + 1]?.text ?? "");
      const unclosed = left.filter(({ mark }) => !(mark === "“" && continued));
      return [
        ...matches,
        ...unclosed.map(({ mark, index }) => ({
          start: start + index,
          end: start + index + 1,
          message: `“${mark}” 到段末也没有另一半`,
        })),
      ].sort((a, b) => a.start - b.start);
    });
  },
};
