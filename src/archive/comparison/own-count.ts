import type { FigureNode, MechanismNode } from "../nodes.ts";

/** 数的就是这条机制本身有多少处的那个数字：名目就是它的名称或别名，例如委员工作站 31 个。 */
export function ownCount({ data, figures }: MechanismNode): FigureNode | undefined {
  const names = [data.name, ...data.aliases];
  return figures.find(
    ({ data: { kind, metric } }) => kind === "structure" && names.some((name) => name.startsWith(metric)),
  );
}
