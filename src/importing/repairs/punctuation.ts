import type { Find } from "../passage.ts";

const full: Record<string, string> = { ",": "，", ";": "；", ":": "：", "!": "！", "?": "？", "(": "（", ")": "）" };
const chinese = /[\p{Script=Han}“”‘’『』「」《》〈〉（）【】、。，；：！？—…]/u;

/** 左边（或右边）最近的一个不是空格的字。 */
const previous = (text: string, at: number): string => text.slice(0, at).trimEnd().at(-1) ?? "";
const next = (text: string, at: number): string =>
  text
    .slice(at + 1)
    .trimStart()
    .at(0) ?? "";

/** 数目、时刻、网址里的点号不动：1,000；14:44；https://…… */
const inNumber = (text: string, at: number): boolean =>
  /\d/.test(text[at - 1] ?? "") && /\d/.test(text[at + 1] ?? "") && /[,:]/.test(text[at] ?? "");
const inAddress = (text: string, at: number): boolean => text[at] === ":" && text.slice(at + 1, at + 3) === "//";

/** 中文句子里的半角标点改成全角；左右都不是中文的不动。 */
export const findHalfWidth: Find = (text) => {
  const findings = [];
  for (let at = 0; at < text.length; at++) {
    const replacement = full[text[at] ?? ""];
    if (replacement === undefined || inNumber(text, at) || inAddress(text, at)) continue;
    if (!chinese.test(previous(text, at)) && !chinese.test(next(text, at))) continue;
    findings.push({ start: at, end: at + 1, replacement, certainty: "certain" as const });
  }
  return findings;
};
