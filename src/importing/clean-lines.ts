import type { ChangeLog } from "./change-log.ts";
import { joinPassages, type Passage, passageAt } from "./passage.ts";
import { type Received, wholeText } from "./received.ts";
import { findPinyin } from "./repairs/pinyin.ts";
import { findHalfWidth } from "./repairs/punctuation.ts";
import { findSlippedBytes, type PairCount } from "./repairs/slipped-bytes.ts";
import { findSpaces } from "./repairs/spaces.ts";
import { findTraditional, traditionalFrom, traditionalShare } from "./repairs/traditional.ts";
import { findWrapped } from "./repairs/wrapped-lines.ts";
import type { Line } from "./splitting/roles.ts";

const mostQuestions = 500;
/** 一段接到这么长就不再接：没有这样长的段落，多半是标点全丢了。 */
export const longestParagraph = 10_000;

/** 一行一行就能做的整理，次序有讲究：先还原字节，再去拼音、转简体，最后才动标点。 */
export function cleanLines(
  received: Received,
  log: ChangeLog,
  { pairs, names }: { pairs: PairCount; names: readonly string[] },
): Line[] {
  const { text, starts } = wholeText(received.lines);
  const questions = text.split("?").length - 1;
  // 逐个试要花工夫；问号多到这样，多半整篇都坏了，还原不了。
  const solvable = questions <= mostQuestions;
  if (!solvable)
    log.note(
      "错位的字节",
      passageAt("", 0),
      "unsure",
      `半角问号有 ${questions} 个，太多了，没有逐个查是不是错位的字节`,
    );
  const traditional = traditionalShare(text.replace(/[^\p{Script=Han}]/gu, "")) >= traditionalFrom;
  const cleaned = received.lines.map((line, index): Passage => {
    let passage = passageAt(line.text, starts[index] ?? 0);
    if (line.mark === "raw") return passage;
    if (solvable) passage = log.apply(passage, "错位的字节", findSlippedBytes(passage.text, pairs));
    passage = log.apply(passage, "夹注的拼音", findPinyin(passage.text));
    if (traditional) passage = log.apply(passage, "繁体转简体", findTraditional(passage.text, names));
    passage = log.apply(passage, "空白", findSpaces(passage.text));
    return log.apply(passage, "半角标点", findHalfWidth(passage.text));
  });
  return unwrap(received, cleaned, log);
}

const indented = (text: string): boolean => /^(?:[\u3000\u00A0]|\t| {2,})/.test(text);
const latin = /[A-Za-z0-9]$/;

/** 硬换行接起来，空行变成 “前面空了几行”。 */
function unwrap(received: Received, cleaned: readonly Passage[], log: ChangeLog): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  cleaned.forEach((passage, index) => {
    const line = received.lines[index];
    if (!line) return;
    if (passage.text.trim() === "" && line.picture === undefined) {
      gap += 1;
      return;
    }
    lines.push({ passage, lines: [[index + 1, index + 1]], gap, received: line });
    gap = 0;
  });
  const joins = findWrapped(
    lines.map(({ passage, gap: blank, received: { text, mark, level } }) => ({
      text: passage.text,
      // 读的时候已经认出身份的行不并。
      gap: mark === undefined && level === undefined ? blank : 1,
      indented: indented(text),
    })),
  );
  const result: Line[] = [];
  lines.forEach((line, index) => {
    const last = result.at(-1);
    if (!last || !joins[index] || last.passage.text.length >= longestParagraph) {
      result.push(line);
      return;
    }
    log.note("硬换行", line.passage, "certain", "同一段被断成几行，已接起来", {
      before: `${last.passage.text.slice(-8)}⏎${line.passage.text.slice(0, 8)}`,
      after: last.passage.text.slice(-8) + line.passage.text.slice(0, 8),
    });
    result[result.length - 1] = {
      ...last,
      passage: seam(last.passage, line.passage),
      lines: [...last.lines, ...line.lines],
    };
  });
  return result;
}

/** 接缝：汉字直接相连，西文之间补一个空格。 */
export function seam(before: Passage, after: Passage): Passage {
  const space = latin.test(before.text) && /^[A-Za-z]/.test(after.text);
  return joinPassages([before, ...(space ? [{ text: " ", origins: [before.origins.at(-1) ?? 0] }] : []), after]);
}
