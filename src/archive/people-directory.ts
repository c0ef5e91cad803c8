import { groupBy } from "./group.ts";
import type { Group } from "./grouped-pages.ts";
import type { PersonNode } from "./nodes.ts";

/** 人物按编号的首字母分组。 */
export const byInitial = (people: readonly PersonNode[]): Group<PersonNode>[] =>
  groupBy(people, ({ id }) => id.slice(0, 1).toUpperCase()).map(([initial, items]) => ({
    id: initial,
    name: initial,
    items,
  }));
