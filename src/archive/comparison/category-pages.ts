import { groupBy } from "../group.ts";
import type { CategoryNode, CityNode, MechanismNode } from "../nodes.ts";
import { pack } from "../pack.ts";
import { type Page, pageUrl } from "../paginate.ts";

/** 一页最多收多少条机制。 */
const perPage = 120;

export interface CityGroup {
  city: CityNode;
  mechanisms: MechanismNode[];
}

/** 一类机制按城市分组，条数多的在前；条数相同的照城市的次序。 */
export function categoryGroups(category: CategoryNode, cities: readonly CityNode[]): CityGroup[] {
  const order = new Map(cities.map((city, index) => [city, index]));
  return groupBy(category.mechanisms, ({ city }) => city)
    .map(([city, mechanisms]) => ({ city, mechanisms }))
    .sort((a, b) => b.mechanisms.length - a.mechanisms.length || (order.get(a.city) ?? 0) - (order.get(b.city) ?? 0));
}

/** 类别页：一座城市的机制不拆在两页。 */
export const categoryPages = (category: CategoryNode, cities: readonly CityNode[]): Page<CityGroup>[] =>
  pack(categoryGroups(category, cities), ({ mechanisms }) => mechanisms.length, perPage);

/** 每座城市在类别页上的地址：哪一页，哪个锚点。 */
export function cityAnchors(category: CategoryNode, cities: readonly CityNode[]): ReadonlyMap<CityNode, string> {
  return new Map(
    categoryPages(category, cities).flatMap(({ items, number }) =>
      items.map(({ city }) => [city, `${pageUrl(category.url, number)}#${city.id}`] as const),
    ),
  );
}
