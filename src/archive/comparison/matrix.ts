import { groupBy } from "../group.ts";
import type { CategoryNode, CityNode, MechanismNode } from "../nodes.ts";
import { pack } from "../pack.ts";
import type { Page } from "../paginate.ts";
import { outline } from "./outline.ts";

/** 一页最多收多少条机制：一个格子打开就是它的机制，页面的轻重由条数定。 */
const perPage = 400;

export interface MatrixRow {
  city: CityNode;
  /** 与各列一一对应；没有的为空。 */
  cells: { category: CategoryNode; mechanisms: MechanismNode[] }[];
}

/** 总表的列：至少有一条机制的类别，照词表的次序。 */
export const matrixColumns = (categories: readonly CategoryNode[]): CategoryNode[] =>
  categories.filter(({ mechanisms }) => mechanisms.length > 0);

/** 总表的行：至少有一条机制的城市，照层级和编号，可比的挨在一起。 */
export function matrixRows(cities: readonly CityNode[], categories: readonly CategoryNode[]): MatrixRow[] {
  const columns = matrixColumns(categories);
  return cities
    .filter(({ mechanisms }) => mechanisms.length > 0)
    .map((city) => {
      const byCategory = Map.groupBy(city.mechanisms, ({ category }) => category);
      return {
        city,
        cells: columns.map((category) => ({
          category,
          mechanisms: outline(byCategory.get(category) ?? []).map(({ mechanism }) => mechanism),
        })),
      };
    });
}

/** 总表分页，一座城市不拆在两页。 */
export const matrixPages = (rows: readonly MatrixRow[]): Page<MatrixRow>[] =>
  pack(rows, ({ city }) => city.mechanisms.length, perPage);

/** 一页里的行按层级分段。 */
export const byLevel = (rows: readonly MatrixRow[]) => groupBy(rows, ({ city }) => city.level);
