import type { Checker } from "./checker.ts";
import { recordCollections } from "./known-ids.ts";

/** 会刊：所指的都在，目次里的记录也认这一期。 */
export function checkBulletins(checker: Checker): void {
  const bulletinOf = new Map<string, string>();
  for (const name of recordCollections)
    for (const [entry, record] of checker.of(name)) bulletinOf.set(entry.id, record.bulletin);
  for (const [entry, bulletin] of checker.of("bulletins")) {
    checker.each(entry, "cities", bulletin.cities, "cities", "城市");
    checker.each(entry, "contents", bulletin.contents, "records", "记录");
    checker.sources(entry, ["sources"], bulletin.sources);
    bulletin.contents.forEach((id, index) => {
      const owner = bulletinOf.get(id);
      if (owner !== undefined && owner !== entry.id)
        checker.report(
          entry,
          ["contents", index],
          `记录 “${id}” 写明收在 “${owner}”，不在这一期；请改目次，或改记录的 bulletin`,
        );
    });
  }
}
