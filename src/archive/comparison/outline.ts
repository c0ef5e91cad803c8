import type { MechanismNode } from "../nodes.ts";

export interface OutlineItem {
  mechanism: MechanismNode;
  /** 从属的层数；不属于同一组里任何一条的为 0。 */
  depth: number;
}

/** 档案里说得多的在前：部分、数字和记录各算一份；一样多的保持原来的次序。 */
const told = ({ parts, figures, records }: MechanismNode) => parts.length + figures.length + records.length;

/** 一组机制按从属排成提纲：大的在前，属于它的紧跟在后；属于几条的只随第一条列一次。 */
export function outline(mechanisms: readonly MechanismNode[]): OutlineItem[] {
  const group = new Set(mechanisms);
  const parentOf = (mechanism: MechanismNode) => mechanism.partOf.find((whole) => group.has(whole));
  const byParent = Map.groupBy(
    [...mechanisms].sort((a, b) => told(b) - told(a)),
    parentOf,
  );
  const under = (parent: MechanismNode | undefined, depth: number): OutlineItem[] =>
    (byParent.get(parent) ?? []).flatMap((mechanism) => [{ mechanism, depth }, ...under(mechanism, depth + 1)]);
  return under(undefined, 0);
}
