import type { CityNode } from "./nodes.ts";

/** 各级上级，最高的在前，不含自己。 */
export const ancestors = ({ parent }: CityNode): CityNode[] => (parent ? [...ancestors(parent), parent] : []);

/** 各级下级，一支走到底再走下一支，不含自己。 */
export const descendants = ({ children }: CityNode): CityNode[] =>
  children.flatMap((child) => [child, ...descendants(child)]);
