import type { Entry } from "../../reading/entry.ts";
import type { RecordData } from "../../schemas/record.ts";
import type { Checker } from "./checker.ts";

/** 借鉴：所指的都在，不是自己学自己，原话在正文里找得到。 */
export function checkLearnings(checker: Checker, entry: Entry, { learnings, cities }: RecordData): void {
  learnings.forEach(({ from, by, byName, mechanism, text }, index) => {
    const field = (name: string) => ["learnings", index, name];
    checker.exists(entry, field("from"), from, "cities", "城市");
    checker.exists(entry, field("by"), by, "cities", "城市");
    checker.exists(entry, field("mechanism"), mechanism, "mechanisms", "机制");
    if (from !== undefined && byName === undefined && from === (by ?? cities[0]))
      checker.report(
        entry,
        field("from"),
        `“${from}” 不能向自己学；请改 from，或写明是谁学（by、byName）`,
        "reference/cycle",
      );
    if (entry.absent.includes(text))
      checker.report(
        entry,
        field("text"),
        `正文里找不到 “${text}”；借鉴要有来源的话作依据，原话必须同正文一字不差`,
        "learning/not-in-text",
      );
  });
}
