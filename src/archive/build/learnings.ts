import type { CityNode, LearningNode, MechanismNode, RecordNode } from "../nodes.ts";
import type { Find } from "./lookup.ts";

interface Around {
  cityOf: Find<CityNode>;
  mechanismOf: Find<MechanismNode>;
}

/** 各条记录里写明的借鉴，新的记录在前；学的、被学的城市和用上它的机制都已接好。 */
export function buildLearnings(records: readonly RecordNode[], { cityOf, mechanismOf }: Around): LearningNode[] {
  const learnings = records.flatMap((record) =>
    record.data.learnings.map((data): LearningNode => {
      const by = data.by ? cityOf(data.by) : data.byName ? undefined : record.cities[0];
      const from = data.from ? cityOf(data.from) : undefined;
      return {
        record,
        what: data.what,
        text: data.text,
        by: { city: by, name: by?.data.short ?? data.byName ?? "" },
        from: { city: from, name: from?.data.short ?? data.fromName ?? "" },
        mechanism: data.mechanism ? mechanismOf(data.mechanism) : undefined,
      };
    }),
  );
  for (const learning of learnings) {
    for (const city of new Set([learning.by.city, learning.from.city])) city?.learnings.push(learning);
    learning.mechanism?.learnings.push(learning);
  }
  return learnings;
}
