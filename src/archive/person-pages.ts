import { capacities } from "../schemas/record.ts";
import { groupBy } from "./group.ts";
import type { Appearance, PersonNode, RecordNode } from "./nodes.ts";
import { type Page, paginate } from "./paginate.ts";

/** 人物页上每一种身份先列这么多条，余下的在分页的清单里；清单只在列不下时才有。 */
export const shownAppearances = 30;

/** 一位人物的各次出现，按身份分，次序照身份表。 */
export const appearancesByCapacity = ({ appearances }: PersonNode): [Appearance["as"], Appearance[]][] =>
  groupBy(appearances, ({ as }) => as).sort(([a], [b]) => capacities.indexOf(a) - capacities.indexOf(b));

export interface PersonListPage {
  person: PersonNode;
  page: Page<RecordNode>;
  count: number;
}

/** 人物页上列不下的，分页列全；一条记录里有几种身份的只列一次。 */
export function personListPages(people: readonly PersonNode[]): PersonListPage[] {
  return people
    .filter((person) => appearancesByCapacity(person).some(([, group]) => group.length > shownAppearances))
    .flatMap((person) => {
      const records = [...new Set(person.appearances.map(({ record }) => record))];
      return paginate(records).map((page) => ({ person, page, count: records.length }));
    });
}
