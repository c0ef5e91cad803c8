import { endsBefore } from "../dates.ts";
import type { Checker } from "./checker.ts";
import { isCyclic } from "./cycle.ts";
import { checkFigures, type KnownFigures } from "./figures.ts";

/** 机制：所指的都在，关系不指自己、从属不绕圈，城市与文件夹相符，不先结束后开始。 */
export function checkMechanisms(checker: Checker, figures: KnownFigures): void {
  const parents = new Map<string, readonly string[]>();
  for (const [entry, mechanism] of checker.of("mechanisms")) parents.set(entry.id, mechanism.partOf);
  for (const [entry, mechanism] of checker.of("mechanisms")) {
    checker.exists(entry, ["form"], mechanism.form, "forms", "形态");
    checker.exists(entry, ["category"], mechanism.category, "categories", "机制类别");
    checker.exists(entry, ["city"], mechanism.city, "cities", "城市");
    checker.exists(entry, ["proposer"], mechanism.proposer, "cities", "城市");
    checker.each(entry, "topics", mechanism.topics, "topics", "专题");
    for (const field of ["partOf", "supports", "replaces", "related"] as const) {
      checker.each(entry, field, mechanism[field], "mechanisms", "机制");
      if (mechanism[field].includes(entry.id))
        checker.report(entry, [field], "机制不能指向自己，请删去", "reference/cycle");
    }
    mechanism.code?.parts.forEach((part, index) => {
      checker.exists(entry, ["code", "parts", index, "mechanism"], part.mechanism, "mechanisms", "机制");
    });
    checker.sources(entry, ["sources"], mechanism.sources);
    checkFigures(checker, entry, mechanism.figures, figures);
    const folder = entry.path.split("/")[1];
    if (mechanism.city !== folder)
      checker.report(entry, ["city"], `城市 “${mechanism.city}” 与所在文件夹 “${folder}” 不符，请移动文件或改城市`);
    if (mechanism.since && mechanism.until && endsBefore(mechanism.until, mechanism.since))
      checker.report(entry, ["until", "value"], `结束 “${mechanism.until.value}” 早于开始 “${mechanism.since.value}”`);
    if (isCyclic(entry.id, parents))
      checker.report(entry, ["partOf"], "从属关系绕成了圈：它最终属于它自己，请断开一处", "reference/cycle");
  }
}
