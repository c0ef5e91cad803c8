import { hierarchy, tree } from "d3-hierarchy";
import { linkHorizontal } from "d3-shape";
import { textWidth } from "./text-width.ts";
import { wrapText } from "./wrap-text.ts";

/** 要画的一棵树：名称、同上一级的关系、下级。 */
export interface Twig {
  label: string;
  link: string;
  again: boolean;
  children: readonly Twig[];
}

export interface PlacedTwig {
  /** 结点的圆心；文字在它右边，第一行的基线是 y + 5。 */
  x: number;
  y: number;
  lines: string[];
  link: string;
  again: boolean;
  /** 从上一级引来的线；根没有。 */
  branch: string | undefined;
}

export interface ForestLayout {
  width: number;
  height: number;
  nodes: PlacedTwig[];
}

export const fontSize = 15;
export const lineHeight = 20;
/** 圆心到文字的距离。 */
export const textOffset = 11;
const curve = linkHorizontal<{ source: [number, number]; target: [number, number] }, [number, number]>();
const round = (value: number): number => Math.round(value * 10) / 10;
const wrap = (label: string, room: number) => wrapText(label, Math.max(4, Math.floor(room / fontSize)), 2);

/** 一棵树有几级，根算一级。 */
export const depthOf = ({ children }: Twig): number => 1 + Math.max(0, ...children.map(depthOf));

/**
 * 宽幅：每棵树从左到右长，同级对齐；一棵接一棵往下排。
 * @param levels 横向分几级；几棵树分开画时给同一个数，各级才对得齐。
 */
export function layoutWideForest(
  roots: readonly Twig[],
  levels = Math.max(1, ...roots.map(depthOf)),
  width = 1120,
): ForestLayout {
  const trees = roots.map((root) => hierarchy<Twig>(root, ({ children }) => children));
  const columnWidth = Math.min(400, width / levels);
  const room = columnWidth - textOffset - 36;
  let top = 0;
  const nodes = trees.flatMap((root) => {
    const tall = root.descendants().some(({ data }) => wrap(data.label, room).length > 1);
    const row = tall ? lineHeight * 2 + 6 : lineHeight + 10;
    const placed = tree<Twig>()
      .nodeSize([row, columnWidth])
      .separation(() => 1)(root)
      .descendants();
    const highest = Math.min(...placed.map(({ x }) => x));
    const shift = top + row / 2 - highest;
    top = Math.max(...placed.map(({ x }) => x)) + shift + row / 2 + 14;
    return placed.map((node): PlacedTwig => {
      const lines = wrap(node.data.label, room);
      const above = node.parent;
      const reach = above
        ? above.y + 6 + textOffset + Math.max(...wrap(above.data.label, room).map(textWidth)) * fontSize + 6
        : 0;
      return {
        x: round(node.y + 6),
        y: round(node.x + shift),
        lines,
        link: node.data.link,
        again: node.data.again,
        branch: above
          ? (curve({
              source: [round(reach), round(above.x + shift)],
              target: [round(node.y), round(node.x + shift)],
            }) ?? undefined)
          : undefined,
      };
    });
  });
  return { width, height: Math.ceil(Math.max(0, top - 14)), nodes };
}

/** 窄幅：像提纲那样缩进，一条一行，长的折成两行。 */
export function layoutNarrowForest(roots: readonly Twig[], width = 340): ForestLayout {
  const indent = 20;
  let y = 0;
  const nodes: PlacedTwig[] = [];
  const place = (twig: Twig, depth: number, above: PlacedTwig | undefined) => {
    const x = 6 + depth * indent;
    const lines = wrap(twig.label, width - x - textOffset);
    const node: PlacedTwig = {
      x,
      y: y + lineHeight / 2 + 2,
      lines,
      link: twig.link,
      again: twig.again,
      branch: above && `M${above.x} ${above.y + 5}V${y + lineHeight / 2 + 2}H${x - 4}`,
    };
    nodes.push(node);
    y += lines.length * lineHeight + 8;
    for (const child of twig.children) place(child, depth + 1, node);
  };
  for (const root of roots) {
    place(root, 0, undefined);
    y += 8;
  }
  return { width, height: Math.max(0, y - 8), nodes };
}
