import type { PersonData } from "../../schemas/person.ts";
import { address } from "../addresses.ts";
import type { Item } from "../collected.ts";
import type { CityNode, PersonNode } from "../nodes.ts";
import { fileNode } from "./file-node.ts";
import type { Find } from "./lookup.ts";
import { compareIds, unique } from "./order.ts";

/** 人物的结点，按编号；任过职的城市已经两头接好。 */
export function buildPeople(items: readonly Item<PersonData>[], cityOf: Find<CityNode>): PersonNode[] {
  const people = items
    .map(
      (item): PersonNode => ({
        ...fileNode(item, address.person(item.id)),
        kind: "person",
        appearances: [],
        cities: unique(item.data.posts.flatMap(({ city }) => (city ? [cityOf(city)] : []))),
      }),
    )
    .sort(compareIds);
  for (const person of people) for (const city of person.cities) city.people.push(person);
  return people;
}
