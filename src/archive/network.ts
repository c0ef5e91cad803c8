import type { CityNode, TieNode } from "./nodes.ts";

export interface Network {
  cities: CityNode[];
  /** 协作组，连同也在图上的成员。 */
  groups: { group: CityNode; members: CityNode[] }[];
  /** 协作组以外的往来，两两一对，往来多的在前。 */
  pairs: { cities: [CityNode, CityNode]; weight: number }[];
  /** 往来太多，图上略去的城市数。 */
  omitted: number;
}

/** 图上最多画这么多座城市，再多就看不清了；全部往来都在表里。 */
const most = 60;

const weightOf = ({ records, mechanisms }: TieNode): number => records.length + mechanisms.length;

/** 几座城市的往来拆成两两一对，同一对的次数相加。 */
function pairsOf(ties: readonly TieNode[]): Network["pairs"] {
  const pairs = new Map<string, Network["pairs"][number]>();
  for (const tie of ties)
    tie.cities.forEach((a, index) => {
      for (const b of tie.cities.slice(index + 1)) {
        const key = `${a.id} ${b.id}`;
        const pair = pairs.get(key) ?? { cities: [a, b], weight: 0 };
        pair.weight += weightOf(tie);
        pairs.set(key, pair);
      }
    });
  return [...pairs.values()];
}

/** 画进关系图的城市：有协作组的、有往来的；太多时只留往来最多的。 */
export function network(cities: readonly CityNode[], ties: readonly TieNode[]): Network {
  const pairs = pairsOf(ties);
  const degree = new Map<CityNode, number>();
  const add = (city: CityNode, by: number) => degree.set(city, (degree.get(city) ?? 0) + by);
  for (const pair of pairs) for (const city of pair.cities) add(city, pair.weight);
  for (const city of cities) for (const member of city.members) for (const place of [city, member]) add(place, 1);
  const order = new Map(cities.map((city, index) => [city, index]));
  const ranked = [...degree]
    .sort(([a, left], [b, right]) => right - left || (order.get(a) ?? 0) - (order.get(b) ?? 0))
    .map(([city]) => city);
  const kept = new Set(ranked.slice(0, most));
  return {
    cities: [...kept],
    groups: cities
      .filter((city) => city.members.length > 0 && kept.has(city))
      .map((group) => ({ group, members: group.members.filter((member) => kept.has(member)) })),
    pairs: pairs.filter((pair) => pair.cities.every((city) => kept.has(city))),
    omitted: ranked.length - kept.size,
  };
}
