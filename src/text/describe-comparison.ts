import type { FigureNode } from "../archive/nodes.ts";
import { formatValue } from "./format-figure.ts";

const name = ({ cities: [city] }: FigureNode) => city?.data.short ?? "";

/** 图用一句话说：各是多少；数目不是恰好的，提醒长短不能细比。 */
export function describeComparison(figures: readonly FigureNode[]): string {
  const values = new Set(figures.map(({ data }) => formatValue(data)));
  const [first] = figures;
  if (!first) return "";
  const unit = first.data.unit;
  const per = first.data.per ? `每${first.data.per}` : "";
  const loose = figures.some(({ data }) => data.bound !== "exact" || data.to !== undefined);
  const body =
    values.size === 1
      ? `${figures.map(name).join("、")}都是${per}${formatValue(first.data)}${unit}`
      : `${per}${figures.map((figure) => `${name(figure)}${formatValue(figure.data)}${unit}`).join("，")}`;
  return `${body}。${loose ? "带“余”“近”“约”“至少”“至多”的只知大概，长短不能细比。" : ""}`;
}
