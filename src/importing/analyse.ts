import type { Block } from "./block.ts";
import { ChangeLog } from "./change-log.ts";
import { dropRepeats, joinBroken, markDoubts, polish } from "./clean-blocks.ts";
import { cleanLines } from "./clean-lines.ts";
import { markClocks, markScrambled } from "./mark-page.ts";
import type { Change } from "./passage.ts";
import { lineFinder, type Received, wholeText } from "./received.ts";
import { findPinyin } from "./repairs/pinyin.ts";
import type { Page } from "./splitting/piece.ts";
import { assignRoles, type KnownNames } from "./splitting/roles.ts";
import { splitPieces } from "./splitting/split.ts";

/** 整理要用的出版物的知识。 */
export interface Knowledge extends KnownNames {
  /** 转简体时不许动的名称。 */
  names: readonly string[];
  /** 全刊的文字里，相邻两个字出现过几次。 */
  pairs: (pair: string) => number;
}

export interface Analysis {
  page: Page;
  changes: Change[];
  /** 原件里的位置在第几行。 */
  lineAt: (offset: number) => number;
}

function withoutPinyin(text: string): string {
  let at = 0;
  let plain = "";
  for (const { start, end } of findPinyin(text)) {
    plain += text.slice(at, start);
    at = end;
  }
  return plain + text.slice(at);
}

function countPairs(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** 这份来件自己的文字也算数：同一个词在别处没有坏。 */
function pairCounter(received: Received, known: Knowledge["pairs"], simplify: (text: string) => string) {
  let counts: Map<string, number> | undefined;
  return (pair: string): number => {
    counts ??= countPairs(simplify(withoutPinyin(wholeText(received.lines).text)));
    const simple = simplify(pair);
    return (counts.get(simple) ?? 0) + known(simple);
  };
}

/** 读进来的一份来件，整理、分篇，记下每一处改动。纯函数。 */
export function analyse(received: Received, knowledge: Knowledge, simplify: (text: string) => string): Analysis {
  const log = new ChangeLog(lineFinder(wholeText(received.lines).starts));
  const lines = cleanLines(received, log, {
    pairs: pairCounter(received, knowledge.pairs, simplify),
    names: knowledge.names,
  });
  let blocks: Block[] = assignRoles(lines, knowledge);
  blocks = joinBroken(blocks, log);
  blocks = dropRepeats(blocks, log);
  blocks = polish(blocks, log);
  markDoubts(blocks, log);
  const page = splitPieces(blocks, (block) => knowledge.cities.has(block.passage.text.trim()));
  markScrambled(page, log);
  markClocks(page, log);
  for (const block of page.furniture) log.note("页面零件", block.passage, "certain", "不是文章，没有收入");
  return { page, lineAt: log.lineAt, changes: log.changes.sort((a, b) => a.line - b.line) };
}
