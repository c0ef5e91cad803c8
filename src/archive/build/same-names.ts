import type { SameNameData } from "../../schemas/same-name.ts";
import { address } from "../addresses.ts";
import type { Item } from "../collected.ts";
import type { CityNode, MechanismNode, SameNameNode } from "../nodes.ts";
import { fileNode } from "./file-node.ts";
import type { Find } from "./lookup.ts";
import { compareIds, unique } from "./order.ts";

interface Around {
  cityOf: Find<CityNode>;
  mechanismOf: Find<MechanismNode>;
}

/** 同名异义的结点，按编号；所指的城市和机制已经两头接好。 */
export function buildSameNames(items: readonly Item<SameNameData>[], { cityOf, mechanismOf }: Around): SameNameNode[] {
  const sameNames = items
    .map(
      (item): SameNameNode => ({
        ...fileNode(item, address.sameName(item.id)),
        kind: "same-name",
        meanings: item.data.meanings.map(({ city, mechanism, meaning }) => ({
          city: cityOf(city),
          mechanism: mechanism ? mechanismOf(mechanism) : undefined,
          meaning,
        })),
      }),
    )
    .sort(compareIds);
  for (const sameName of sameNames) {
    for (const mechanism of unique(sameName.meanings.flatMap(({ mechanism }) => mechanism ?? [])))
      mechanism.sameNames.push(sameName);
    for (const city of unique(sameName.meanings.map(({ city }) => city))) city.sameNames.push(sameName);
  }
  return sameNames;
}
