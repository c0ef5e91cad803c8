import type { MechanismNode } from "../archive/nodes.ts";

/** 名称后面注上城市简称，名称里已经有的不重复。 */
const labelWithCity = (name: string, city: string): string => (name.includes(city) ? name : `${name}（${city}）`);

/** 机制离开本城市的页面时用的名称。 */
export const withCity = ({ data, city }: Pick<MechanismNode, "data" | "city">): string =>
  labelWithCity(data.name, city.data.short);
