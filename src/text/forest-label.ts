import type { ForestNode } from "../archive/mechanism-forest.ts";
import type { CityNode } from "../archive/nodes.ts";
import { statusLabel } from "./labels.ts";
import { withCity } from "./mechanism-label.ts";

/** 结构图上一条机制的名称：别的城市的注上城市，不在运行的注上状态。 */
export function forestLabel({ mechanism }: Pick<ForestNode, "mechanism">, city: CityNode): string {
  const name = mechanism.city === city ? mechanism.data.name : withCity(mechanism);
  return mechanism.data.status === "running" ? name : `${name}（${statusLabel[mechanism.data.status]}）`;
}
