import type { Source } from "../../reading/source.ts";
import { recordTypes } from "../../schemas/collections.ts";
import type { Match, Rule } from "../rule.ts";
import { shingles } from "../shingles.ts";

/** 短的一篇有这么大的一部分也在另一篇里，就像是同一篇。 */
const alike = 0.6;
/** 抽到的片太少，说不准。 */
const fewest = 8;
/** 一片文字在这么多篇里都有，就是套话，不算数；也保证用时同篇数成正比。 */
const mostOwners = 24;

/** 已经有一条差不多的记录：正文大半相同。 */
export const similarRecord: Rule = {
  id: "repeat/record",
  severity: "warning",
  title: "像是已有的记录",
  meaning: "这一篇的正文大半也在另一条记录里，可能是同一份材料整理了两遍，或者一篇是另一篇的节选。",
  remedy: "打开那一条比一比：是同一篇就并成一条；是全文和节选、两次报道，就在 related 里互相写上，这条提醒就不再出现。",
  wrong: "同一篇发言，从报纸整理了一遍，又从网页整理了一遍",
  right: "一条记录，sources 里写两处出处",
  across(sources) {
    const found = new Map<Source, Match[]>();
    const owners = new Map<number, number[]>();
    const records = sources.filter(
      ({ collection, entry }) => entry && collection !== undefined && Object.hasOwn(recordTypes, collection),
    );
    const sizes: number[] = [];
    records.forEach((source, index) => {
      const picked = shingles(source.text.slice(source.bodyStart));
      sizes.push(picked.size);
      const shared = new Map<number, number>();
      for (const shingle of picked) {
        const list = owners.get(shingle);
        if (!list) owners.set(shingle, [index]);
        else if (list.length < mostOwners) {
          for (const other of list) shared.set(other, (shared.get(other) ?? 0) + 1);
          list.push(index);
        }
      }
      const best = [...shared]
        .map(([other, count]) => ({ other, share: count / Math.min(picked.size, sizes[other] ?? 0) }))
        .filter(({ other, share }) => share >= alike && Math.min(picked.size, sizes[other] ?? 0) >= fewest)
        .sort((a, b) => b.share - a.share || a.other - b.other)
        .find(({ other }) => !isLinked(source, records[other]));
      if (best)
        found.set(source, [
          {
            start: source.bodyStart,
            end: source.bodyStart,
            message: `正文约有${Math.round(best.share * 10)}成同 ${records[best.other]?.path} 一样，请看看是不是已有的记录；不是就在 related 里写上它`,
          },
        ]);
    });
    return found;
  },
};

const related = (source: Source | undefined): readonly string[] =>
  (source?.entry?.data as { related?: string[] } | undefined)?.related ?? [];

const isLinked = (a: Source, b: Source | undefined): boolean =>
  related(a).includes(b?.entry?.id ?? "") || related(b).includes(a.entry?.id ?? "");
