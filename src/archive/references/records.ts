import { yearOf } from "../dates.ts";
import type { Checker } from "./checker.ts";
import { checkFigures, type KnownFigures } from "./figures.ts";
import { recordCollections } from "./known-ids.ts";
import { checkLearnings } from "./learnings.ts";

/** 记录：所指的都在，所在的会刊也列了它（草稿可以后列），日期与年份文件夹相符。 */
export function checkRecords(checker: Checker, figures: KnownFigures): void {
  const contents = new Map<string, Set<string>>();
  for (const [entry, bulletin] of checker.of("bulletins")) contents.set(entry.id, new Set(bulletin.contents));
  for (const name of recordCollections)
    for (const [entry, record] of checker.of(name)) {
      checker.each(entry, "cities", record.cities, "cities", "城市");
      checker.each(entry, "topics", record.topics, "topics", "专题");
      checker.each(entry, "mechanisms", record.mechanisms, "mechanisms", "机制");
      checker.each(entry, "related", record.related, "records", "记录");
      checker.exists(entry, ["bulletin"], record.bulletin, "bulletins", "会刊");
      record.people.forEach(({ person }, index) => {
        checker.exists(entry, ["people", index, "person"], person, "people", "人物");
      });
      checker.sources(entry, ["sources"], record.sources);
      checkFigures(checker, entry, record.figures, figures);
      checkLearnings(checker, entry, record);
      if (record.related.includes(entry.id))
        checker.report(entry, ["related"], "记录不能同自己相关，请删去", "reference/cycle");
      const listed = contents.get(record.bulletin);
      if (listed && !entry.draft && !listed.has(entry.id))
        checker.report(
          entry,
          ["bulletin"],
          `会刊 “${record.bulletin}” 的目次里没有这条记录，请在目次 contents 里加上 “${entry.id}”`,
        );
      const folder = entry.path.split("/")[1] ?? "";
      if (yearOf(record.date) !== folder)
        checker.report(
          entry,
          ["date", "value"],
          `日期 “${record.date.value}” 与所在的年份文件夹 “${folder}” 不符，请移动文件或改日期`,
        );
    }
}
