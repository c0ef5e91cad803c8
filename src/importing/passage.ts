/** 一段文字，每个字都记得自己在原件里的位置，所以改到哪里都说得出原来在第几行。 */
export interface Passage {
  readonly text: string;
  /** 与 text 等长：每个 UTF-16 单位在原件全文里的位置，从 0 起。补进去的字记在它前面那个字的位置上。 */
  readonly origins: readonly number[];
}

/** 把握：确定的照改，很可能的只提议，拿不准的留着并标出。 */
export type Certainty = "certain" | "likely" | "unsure";

/** 一项整理在文字里发现的一处：从哪里到哪里，改成什么。 */
export interface Finding {
  start: number;
  end: number;
  replacement: string;
  certainty: Certainty;
  /** 为什么，写给编辑看。 */
  note?: string;
}

/** 一项整理：只看文字，不碰文件。 */
export type Find = (text: string) => Finding[];

/** 报告里的一行：在原件的哪一行，原来怎样，改成了（或建议改成）怎样。 */
export interface Change {
  /** 哪一项整理。 */
  repair: string;
  /** 原件的行号，从 1 起。 */
  line: number;
  before: string;
  after: string;
  certainty: Certainty;
  note: string;
  /** 涉及的字在原件里的位置。 */
  offsets: readonly number[];
}

/** 从原件的某个位置起截一段。 */
export const passageAt = (text: string, offset: number): Passage => ({
  text,
  origins: Array.from({ length: text.length }, (_, index) => offset + index),
});

export const slicePassage = ({ text, origins }: Passage, start: number, end = text.length): Passage => ({
  text: text.slice(start, end),
  origins: origins.slice(start, end),
});

export const joinPassages = (parts: readonly Passage[]): Passage => ({
  text: parts.map(({ text }) => text).join(""),
  origins: parts.flatMap(({ origins }) => origins),
});

/**
 * 照一项整理的发现改一段文字。
 * 确定的改掉，其余的原样留着；每一处都记成一条。
 * @param lineAt 原件里的位置在第几行。
 */
export function applyRepair(
  passage: Passage,
  repair: string,
  findings: readonly Finding[],
  lineAt: (offset: number) => number,
): { passage: Passage; changes: Change[] } {
  if (findings.length === 0) return { passage, changes: [] };
  const parts: Passage[] = [];
  const changes: Change[] = [];
  let at = 0;
  for (const { start, end, replacement, certainty, note = "" } of findings) {
    // 互相重叠的，先到的算数。
    if (start < at) continue;
    const offsets = passage.origins.slice(start, end);
    const anchor = offsets[0] ?? passage.origins[start - 1] ?? passage.origins[start] ?? 0;
    changes.push({
      repair,
      line: lineAt(anchor),
      before: passage.text.slice(start, end),
      after: replacement,
      certainty,
      note,
      offsets,
    });
    if (certainty !== "certain") continue;
    parts.push(slicePassage(passage, at, start), {
      text: replacement,
      origins: Array.from({ length: replacement.length }, (_, index) => offsets[index] ?? offsets.at(-1) ?? anchor),
    });
    at = end;
  }
  parts.push(slicePassage(passage, at));
  return { passage: joinPassages(parts), changes };
}
