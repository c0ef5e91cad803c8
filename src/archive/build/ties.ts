import type { CityNode, MechanismNode, RecordNode, TieNode } from "../nodes.ts";
import { unique } from "./order.ts";

const relations = ["partOf", "supports", "replaces", "related"] as const;

/**
 * 一起行动的城市：同在一条记录里，或者机制跨城相连；同样的几座城市合成一项。往来多的在前。
 * 列了协作组的，它的成员不再单列：协作组本身已经说明了。
 * @param cities 档案里的次序，一项之内的城市照它排。
 */
export function buildTies(
  cities: readonly CityNode[],
  records: readonly RecordNode[],
  mechanisms: readonly MechanismNode[],
): TieNode[] {
  const order = new Map(cities.map((city, index) => [city, index]));
  const place = (city: CityNode) => order.get(city) ?? 0;
  const ties = new Map<string, TieNode>();
  const tieOf = (together: readonly CityNode[]): TieNode | undefined => {
    const set = unique(together)
      .filter((city) => !city.groups.some((group) => together.includes(group)))
      .sort((a, b) => place(a) - place(b));
    if (set.length < 2) return undefined;
    const key = set.map(({ id }) => id).join(" ");
    const tie = ties.get(key) ?? { cities: set, records: [], mechanisms: [] };
    ties.set(key, tie);
    return tie;
  };
  for (const record of records) tieOf(record.cities)?.records.push(record);
  for (const mechanism of mechanisms)
    for (const other of unique(relations.flatMap((name) => mechanism[name]))) {
      const tie = tieOf([mechanism.city, other.city]);
      // “相关”没有方向，两头都会走到，只记一次。
      if (!tie?.mechanisms.some((link) => link.includes(mechanism) && link.includes(other)))
        tie?.mechanisms.push([mechanism, other]);
    }
  const weight = ({ records, mechanisms }: TieNode) => records.length + mechanisms.length;
  return [...ties]
    .sort(([key, a], [other, b]) => weight(b) - weight(a) || (key < other ? -1 : 1))
    .map(([, tie]) => tie);
}
