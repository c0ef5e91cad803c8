import type { CityNode, FigureNode } from "./nodes.ts";

/** 总表的次序：照城市的次序，同一座城市的按编号；没有城市的在最前。 */
export function byCity(figures: readonly FigureNode[], cities: readonly CityNode[]): FigureNode[] {
  const order = new Map(cities.map((city, index) => [city, index]));
  const rank = ({ cities: [first] }: FigureNode) => (first ? (order.get(first) ?? 0) : -1);
  return [...figures].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}
