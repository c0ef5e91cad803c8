import type { Reason } from "../archive/comparison/comparable-figures.ts";
import type { FigureNode } from "../archive/nodes.ts";
import { figureWhen } from "./figure-when.ts";
import { figureKindLabel } from "./labels.ts";

interface Wording {
  name: string;
  of: (figure: FigureNode) => string;
}

const differing: Record<Exclude<Reason, "unknown-time" | "same-city">, Wording> = {
  unit: { name: "单位", of: ({ data }) => data.unit },
  per: { name: "周期", of: ({ data }) => (data.per ? `每${data.per}` : "不按周期") },
  kind: { name: "性质", of: ({ data }) => figureKindLabel[data.kind] },
  level: { name: "层级", of: ({ cities: [city] }) => city?.level.name ?? "" },
  scope: { name: "主体", of: ({ data }) => data.subject },
  time: { name: "时段", of: figureWhen },
};

const unknownTime = "时段没有写明，或落不到年月上";

/** 一个数字为什么不在图里，对照图里的第一个说。 */
export function reasonAgainst(reason: Reason, figure: FigureNode, charted: FigureNode): string {
  if (reason === "unknown-time") return unknownTime;
  if (reason === "same-city") return "同一座城市已有一个更近的数字";
  const { name, of } = differing[reason];
  return `${name}不同：这里是${of(figure)}，图里是${of(charted)}`;
}

/** 一群数字为什么比不成：差的那一样各是什么。 */
export function reasonApart(reason: Reason, figures: readonly FigureNode[]): string {
  if (reason === "unknown-time") return `有的${unknownTime}`;
  if (reason === "same-city") return "都在同一座城市";
  const { name, of } = differing[reason];
  return `${name}不同：${[...new Set(figures.map(of))].join("、")}`;
}
