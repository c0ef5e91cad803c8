import { ancestors } from "../city-tree.ts";
import type { CityNode } from "../nodes.ts";

/** 一座城市最多进几对：对数随城市的多少成正比，不随它的平方长。 */
export const mostEach = 8;

/** 两座城市为什么放在一起比：从近到远。 */
export const relations = ["group", "parent", "province", "level"] as const;
export type Relation = (typeof relations)[number];

export interface Pair {
  cities: readonly [CityNode, CityNode];
  relation: Relation;
  url: string;
}

const province = (city: CityNode): CityNode => ancestors(city)[0] ?? city;

/** 两座城市最近的一种关系；层级不同又不在一个协作组的，不配成对。 */
function relationOf(a: CityNode, b: CityNode): Relation | undefined {
  if (a.groups.some((group) => b.groups.includes(group))) return "group";
  if (a.level !== b.level) return undefined;
  if (a.parent === b.parent && a.parent) return "parent";
  return province(a) === province(b) ? "province" : "level";
}

const pairUrl = (a: CityNode, b: CityNode) => `/compare/${a.id}/${b.id}/`;

/**
 * 预先排好的成对比较：有机制的城市，关系近的、两边都有的类别多的先配，每座城市最多进八对。
 * 同样的内容总得同样的对；次序照城市的次序。
 */
export function preparedPairs(cities: readonly CityNode[]): Pair[] {
  const held = cities.filter(({ mechanisms }) => mechanisms.length > 0);
  const categoriesOf = new Map(held.map((city) => [city, new Set(city.mechanisms.map(({ category }) => category))]));
  const sharedBy = (a: CityNode, b: CityNode) =>
    [...(categoriesOf.get(a) ?? [])].filter((category) => categoriesOf.get(b)?.has(category)).length;
  const candidates = held.flatMap((a, i) =>
    held.slice(i + 1).flatMap((b) => {
      const relation = relationOf(a, b);
      return relation ? [{ cities: [a, b] as const, relation, shared: sharedBy(a, b) }] : [];
    }),
  );
  const taken = new Map<CityNode, number>();
  const chosen = new Set(
    [...candidates]
      .sort((x, y) => relations.indexOf(x.relation) - relations.indexOf(y.relation) || y.shared - x.shared)
      .filter(({ cities: pair }) => {
        if (pair.some((city) => (taken.get(city) ?? 0) >= mostEach)) return false;
        for (const city of pair) taken.set(city, (taken.get(city) ?? 0) + 1);
        return true;
      }),
  );
  return candidates
    .filter((candidate) => chosen.has(candidate))
    .map(({ cities: pair, relation }) => ({ cities: pair, relation, url: pairUrl(...pair) }));
}
