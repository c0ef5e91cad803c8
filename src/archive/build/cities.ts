import type { CityData } from "../../schemas/city.ts";
import type { Term } from "../../schemas/vocabulary.ts";
import { address } from "../addresses.ts";
import type { Item } from "../collected.ts";
import type { CityNode } from "../nodes.ts";
import { fileNode } from "./file-node.ts";
import { finder } from "./lookup.ts";
import { compareIds } from "./order.ts";

/** 城市的结点，上级在前、下级在后，同级按编号；上下级和协作组已经两头接好。 */
export function buildCities(items: readonly Item<CityData>[], levels: readonly Term[]): CityNode[] {
  const levelOf = finder(levels);
  const order = levels.map(({ id }) => id);
  const cities = items
    .map(
      (item): CityNode => ({
        ...fileNode(item, address.city(item.id)),
        kind: "city",
        level: levelOf(item.data.level),
        parent: undefined,
        children: [],
        members: [],
        groups: [],
        mechanisms: [],
        records: [],
        people: [],
        figures: [],
        sameNames: [],
        learnings: [],
        proposals: [],
      }),
    )
    .sort((a, b) => order.indexOf(a.data.level) - order.indexOf(b.data.level) || compareIds(a, b));
  linkPlaces(cities);
  return cities;
}

/** 接上城市之间的两种边：上级和下级，协作组和成员。 */
function linkPlaces(cities: readonly CityNode[]): void {
  const cityOf = finder(cities);
  for (const city of cities) {
    if (city.data.parent) {
      city.parent = cityOf(city.data.parent);
      city.parent.children.push(city);
    }
    for (const id of city.data.members) {
      const member = cityOf(id);
      city.members.push(member);
      member.groups.push(city);
    }
  }
}
