import type { CityNode, MechanismNode } from "./nodes.ts";

/** 一座城市的政协提出的机制：写明由它提出的，和它自己还在建议、计划中的。 */
export function proposalsOf({ proposals, mechanisms }: CityNode): MechanismNode[] {
  const own = mechanisms.filter(
    ({ proposer, data: { status } }) => !proposer && (status === "proposed" || status === "planned"),
  );
  return [...proposals, ...own];
}

/** 代码还没有解释全的机制：至少有一个部分来源没有解释。 */
export const unexplainedCodes = (mechanisms: readonly MechanismNode[]): MechanismNode[] =>
  mechanisms.filter(({ data: { code } }) => code?.parts.some(({ unexplained }) => unexplained));
