import { type Block, closed, ended } from "./block.ts";
import type { ChangeLog } from "./change-log.ts";
import { longestParagraph, seam } from "./clean-lines.ts";
import { joinPassages, slicePassage } from "./passage.ts";
import { formsWord, isBrokenSentence } from "./repairs/broken-sentences.ts";
import { findDoubled } from "./repairs/doubled.ts";
import { findLookalikes } from "./repairs/lookalikes.ts";
import { findOrdinalGaps } from "./repairs/ordinals.ts";
import { findQuotes } from "./repairs/quotes.ts";
import { type Extent, findRepeats, restated } from "./repairs/repeats.ts";

/** 记进账里的上下文，两边各取几个字。 */
const glimpse = 12;

/** 像小标题的一行，其实是半句：它的尾和下一段的头，在别处连着印过。 */
const seenJoined = (heading: string, body: string, whole: string): boolean =>
  heading.length > 8 && whole.includes(heading.slice(-4) + body.slice(0, 3));

/** 断在句中的两段接起来。 */
export function joinBroken(blocks: readonly Block[], log: ChangeLog): Block[] {
  const whole = blocks.map(({ passage }) => passage.text).join("\n");
  const result: Block[] = [];
  for (const block of blocks) {
    const last = result.at(-1);
    const broken =
      last !== undefined &&
      block.role === "body" &&
      last.passage.text.length < longestParagraph &&
      block.item !== true &&
      last.item !== true &&
      ((last.role === "body" && isBrokenSentence(last.passage.text, block.passage.text)) ||
        (last.role === "subhead" && seenJoined(last.passage.text, block.passage.text, whole)));
    if (broken) {
      log.note("断开的句子", slicePassage(block.passage, 0, 0), "certain", "句子断在两段，已接起来", {
        before: `${last.passage.text.slice(-glimpse)}⏎${block.passage.text.slice(0, glimpse)}`,
        after: last.passage.text.slice(-glimpse) + block.passage.text.slice(0, glimpse),
      });
      const at = log.changes.at(-1);
      if (at) at.line = block.lines[0]?.[0] ?? at.line;
      result[result.length - 1] = {
        ...last,
        role: "body",
        passage: seam(last.passage, block.passage),
        lines: [...last.lines, ...block.lines],
      };
    } else result.push(block);
  }
  return result;
}

/** 成段的重复只留一份；题目、图片说明整行重复的也只留一份。 */
export function dropRepeats(blocks: readonly Block[], log: ChangeLog): Block[] {
  const body = blocks.filter(({ role }) => role === "body");
  const texts = body.map(({ passage }) => passage.text);
  const removed = findRepeats(texts).flatMap(({ kept, removed: gone }) =>
    gone.map((extent) => ({ extent, kept: kept[0] })),
  );
  const cut = new Map<Block, Extent[]>();
  for (const { extent, kept } of removed) {
    const block = body[extent.block];
    if (!block) continue;
    cut.set(block, [...(cut.get(block) ?? []), extent]);
    const origin = kept && body[kept.block]?.passage.origins[kept.start];
    log.note(
      "成段的重复",
      slicePassage(block.passage, extent.start, extent.end),
      "certain",
      `与第 ${origin === undefined ? "?" : log.lineAt(origin)} 行的文字重复，只留那一份`,
    );
  }
  const seen = new Map<string, Block>();
  const result: Block[] = [];
  for (const block of blocks) {
    const gone = cut.get(block);
    if (gone) {
      const kept = remaining(block, gone, log);
      if (kept) result.push(kept);
      continue;
    }
    const short = /^(?:caption|subhead)$/.test(block.role);
    const key = `${short ? "" : block.role}\n${block.passage.text.replace(/\s/gu, "")}`;
    const first = seen.get(key);
    const whole = short || (block.role === "body" && block.passage.text.length >= 15);
    if (first && whole) {
      const line = first.lines[0]?.[0] ?? 0;
      log.note("整行的重复", block.passage, "certain", `与第 ${line} 行相同，只留那一份`);
      if (first.role === "subhead")
        log.note("次序存疑", block.passage, "unsure", `小标题已在第 ${line} 行印过，以下各段可能不归它，请对照原件`, {
          after: block.passage.text,
        });
      continue;
    }
    seen.set(key, block);
    result.push(block);
  }
  return result;
}

function remaining(block: Block, gone: readonly Extent[], log: ChangeLog): Block | undefined {
  const parts = [];
  let at = 0;
  for (const { start, end } of [...gone].sort((a, b) => a.start - b.start)) {
    parts.push(slicePassage(block.passage, at, start));
    at = Math.max(at, end);
  }
  parts.push(slicePassage(block.passage, at));
  const passage = joinPassages(parts);
  if (passage.text.trim() === "") return undefined;
  if (!ended(passage.text))
    log.note(
      "错接的文字",
      slicePassage(passage, Math.max(0, passage.text.length - glimpse)),
      "unsure",
      "这一句后面错接了别处的文字，删去重复以后没有说完，请对照原件",
      {
        after: passage.text.slice(-glimpse),
      },
    );
  return { ...block, passage };
}

/** 接成整段以后才看得出的：引号、多印的字、形近的字。 */
export function polish(blocks: readonly Block[], log: ChangeLog): Block[] {
  return blocks.map((block) => {
    if (block.role === "furniture" || block.role === "raw" || block.role === "picture") return block;
    let { passage } = block;
    passage = log.apply(passage, "引号", findQuotes(passage.text));
    passage = log.apply(passage, "多印的字", findDoubled(passage.text));
    passage = log.apply(passage, "形近的字", findLookalikes(passage.text));
    return { ...block, passage };
  });
}

const manyItems = /(?:第[一二三四五六七八九十]步|[一二三四五六七八九十]是)(?=[，,\p{Script=Han}])/gu;
const longParagraph = 480;
/** 为没说完的句子找下文，一共比这么多次；一版报纸用不了十分之一。 */
const mostComparisons = 100_000;

/** 版面上还说不通的地方：没说完的句子、从半句起头的段落、缺了的数序、挤在一段里的条目。只标出、只提议。 */
export function markDoubts(blocks: readonly Block[], log: ChangeLog): void {
  const body = blocks.filter(({ role }) => role === "body");
  for (const { block, at, length, note } of findOrdinalGaps(body.map(({ passage }) => passage.text))) {
    const passage = body[block]?.passage;
    if (passage)
      log.note("缺了的次序", slicePassage(passage, at, at + length), "unsure", note, {
        after: passage.text.slice(at, at + length),
      });
  }
  for (const { kept, removed } of findRepeats(
    body.map(({ passage }) => passage.text),
    restated,
  )) {
    const [first] = kept;
    const [again] = removed;
    const passage = again && body[again.block]?.passage;
    const origin = first && body[first.block]?.passage.origins[first.start];
    if (!passage || origin === undefined) continue;
    const part = slicePassage(passage, again.start, again.end);
    log.note("重说的话", part, "unsure", `与第 ${log.lineAt(origin)} 行的话一样，像是有意重说，两处都留着`, {
      after: part.text,
    });
  }
  let tries = body.length > 0 ? Math.ceil(mostComparisons / body.length) : 0;
  body.forEach((block) => {
    const { text } = block.passage;
    if (/^(?:[，。；：）”’]|[^一二三四五六七八九十\d]?、)/u.test(text))
      log.note(
        "半句起头",
        slicePassage(block.passage, 0, glimpse),
        "unsure",
        "这一段从半句起头，上文可能脱失，请对照原件",
        {
          after: text.slice(0, glimpse),
        },
      );
    if (!closed(text) && text.length > 30) {
      const tail = slicePassage(block.passage, text.length - glimpse);
      const next =
        tries-- > 0 ? body.find((other) => other !== block && formsWord(text, other.passage.text)) : undefined;
      const line = next?.lines[0]?.[0];
      log.note(
        "没说完的句子",
        tail,
        line === undefined ? "unsure" : "likely",
        line === undefined
          ? "句子没有说完，下文可能在别处或已经脱失，请对照原件"
          : `句子没有说完，下文可能在第 ${line} 行，栏序可能乱了，请对照原件`,
        {
          after: line === undefined ? tail.text : `${tail.text}⏎${next?.passage.text.slice(0, glimpse)}`,
        },
      );
    }
    const items = text.match(manyItems)?.length ?? 0;
    const steps = text.match(/第[一二三四五六七八九十]步[，,、]/gu)?.length ?? 0;
    if (steps >= 2 || (items >= 3 && text.length >= longParagraph))
      log.note(
        "挤在一段的条目",
        slicePassage(block.passage, 0, glimpse),
        "likely",
        `一段里有 ${Math.max(items, steps)} 个条目，可以按条目分段`,
        {
          after: text.slice(0, glimpse),
        },
      );
  });
}
