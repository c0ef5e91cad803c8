import type { Figure } from "../schemas/figure.ts";

/** 数值的中文写法：200余、近5000、约60、至少6、1—2。千分位不加，照公文习惯。 */
export function formatValue({ value, to, bound }: Pick<Figure, "value" | "to" | "bound">): string {
  const number = to === undefined ? String(value) : `${value}—${to}`;
  switch (bound) {
    case "over":
      return `${number}余`;
    case "near":
      return `近${number}`;
    case "about":
      return `约${number}`;
    case "at-least":
      return `至少${number}`;
    case "at-most":
      return `至多${number}`;
    default:
      return number;
  }
}

/** 连单位和周期：每年至少6次、200余名、2.5万余名。 */
export function formatFigure(figure: Pick<Figure, "value" | "to" | "bound" | "unit" | "per">): string {
  const per = figure.per ? `每${figure.per}` : "";
  // “余”跟在数量级后面：2.5万余名，不是2.5余万名。
  const magnitude = /^[万亿]+/.exec(figure.unit)?.[0];
  if (magnitude && figure.bound === "over")
    return `${per}${figure.value}${magnitude}余${figure.unit.slice(magnitude.length)}`;
  return `${per}${formatValue(figure)}${figure.unit}`;
}
