import type { CityNode, FigureNode } from "./nodes.ts";
import { once } from "./tracker.ts";

/** 总表的次序：照城市的次序，同一座城市的按编号；没有城市的在最前。 */
export function byCity(figures: readonly FigureNode[], cities: readonly CityNode[]): FigureNode[] {
  const order = new Map(cities.map((city, index) => [city, index]));
  const rank = ({ cities: [first] }: FigureNode) => (first ? (order.get(first) ?? 0) : -1);
  return figures
    .map((figure) => ({ figure, rank: rank(figure), id: figure.id }))
    .sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1))
    .map(({ figure }) => figure);
}

/** 全刊的数字照总表的次序；总表的网页和数据共用一份。 */
export const figuresByCity = once("figures-by-city", ({ figures, cities }) => byCity(figures, cities));
