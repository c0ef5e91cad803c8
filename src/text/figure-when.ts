import type { FigureNode } from "../archive/nodes.ts";
import { formatDate } from "./format-date.ts";

/** 数字的时段：来源的说法；现有多少而没有写时段的，写明按成文的日期算。 */
export function figureWhen({ data: { kind, period }, owner }: FigureNode): string {
  if (period) return period.text;
  if (kind === "structure" && owner.kind === "record") return `未写明，按成文的${formatDate(owner.data.date)}`;
  return kind === "frequency" ? "定例" : "未写明";
}
