import type { MechanismNode } from "../archive/nodes.ts";
import { formatDate } from "./format-date.ts";
import { withCity } from "./mechanism-label.ts";

type Proposal = Pick<MechanismNode, "data" | "replacedBy">;

/** 提出的事后来怎样：只说数据里有的，没有下文的照实说没有。 */
export function outcomeText({ data: { status, since, until }, replacedBy }: Proposal): string {
  const from = since ? `，${formatDate(since)}起` : "";
  switch (status) {
    case "proposed":
      return "来源没有说是否采纳";
    case "planned":
      return `已经列入计划${since ? `（${formatDate(since)}）` : ""}，来源没有说结果`;
    case "trial":
      return `已经试行${from}`;
    case "running":
      return `已经运行${from}`;
    case "completed":
      return `已经完成${until ? `（${formatDate(until)}）` : ""}`;
    case "replaced":
      return replacedBy.length > 0 ? `已被替代为${replacedBy.map(withCity).join("、")}` : "已被替代";
  }
}
