import type { MechanismNode } from "../archive/nodes.ts";

/** 离开本城市的页面时用的名称：带城市简称，名称里已经有的不重复。 */
export function withCity({ data, city }: Pick<MechanismNode, "data" | "city">): string {
  return data.name.includes(city.data.short) ? data.name : `${data.name}（${city.data.short}）`;
}
