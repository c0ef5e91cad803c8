import type { Finding } from "../passage.ts";

/** 直角引号在简体横排里写作弯引号：外层双、内层单。 */
const corner: Record<string, string> = { "「": "“", "」": "”", "『": "‘", "』": "’" };
const opening = /[“‘「『]/;

/**
 * 引号：直角的改成弯的，最外层用双引号。
 * 外层误用单引号的只提议；不成对的只标出，不代为补上。
 */
export function findQuotes(text: string): Finding[] {
  const findings: Finding[] = [];
  const open: { at: number; mark: string }[] = [];
  for (let at = 0; at < text.length; at++) {
    const mark = text[at] ?? "";
    if (opening.test(mark)) {
      open.push({ at, mark });
      continue;
    }
    const pair = { "”": "“", "’": "‘", "」": "「", "』": "『" }[mark];
    if (pair === undefined) continue;
    const start = open.pop();
    if (start === undefined) {
      findings.push({ start: at, end: at + 1, replacement: mark, certainty: "unsure", note: "右引号前面没有左引号" });
      continue;
    }
    if (start.mark !== pair) continue;
    const outer = open.length === 0;
    if (corner[mark] !== undefined) {
      const [left, right] = outer ? ["“", "”"] : ["‘", "’"];
      findings.push({ start: start.at, end: start.at + 1, replacement: left, certainty: "certain" });
      findings.push({ start: at, end: at + 1, replacement: right, certainty: "certain" });
    } else if (outer && mark === "’")
      findings.push({
        start: start.at,
        end: at + 1,
        replacement: `“${text.slice(start.at + 1, at)}”`,
        certainty: "likely",
        note: "最外层的引号应是双引号",
      });
  }
  for (const { at, mark } of open)
    findings.push({ start: at, end: at + 1, replacement: mark, certainty: "unsure", note: "左引号后面没有右引号" });
  return findings.sort((a, b) => a.start - b.start || a.end - b.end);
}
