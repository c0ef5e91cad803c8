import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from "d3-force";
import { clearEdges } from "./clear-edges.ts";
import { connected } from "./components.ts";
import { normalise, type Plate, separate } from "./plates.ts";
import { shelve } from "./shelves.ts";
import { textWidth } from "./text-width.ts";

export interface NetworkNode {
  id: string;
  label: string;
  /** 协作组画得比城市醒目。 */
  group: boolean;
}

export interface NetworkEdge {
  source: string;
  target: string;
  /** 协作组和成员之间的线，还是两座城市之间的。 */
  kind: "member" | "tie";
  /** 往来的次数，定线的粗细。 */
  weight: number;
}

export type PlacedNode = NetworkNode & Plate;

export interface PlacedEdge extends NetworkEdge {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

export interface NetworkLayout {
  width: number;
  height: number;
  nodes: PlacedNode[];
  edges: PlacedEdge[];
}

/** 宽窄两种画幅，由样式按屏幕宽度显示其中一幅。 */
export const networkFormats = { wide: { width: 1120 }, narrow: { width: 340 } } as const;

const fontSize = 15;
const plateHeight = 28;
/** 互不相连的几片之间留这么多。 */
const gap = 36;
/** 力导向走这么多步就停：步数固定，结果就固定。 */
const ticks = 300;
/** 推开相叠的名牌、挪开压线的名牌，最多来回这么多遍。 */
const tidying = 40;

/** 相连的一片自己成图：力导向定大致的位置，再推开相叠的。返回占的宽高。 */
function settle(bodies: (PlacedNode & SimulationNodeDatum)[], edges: readonly NetworkEdge[], width: number) {
  const own = new Set(bodies.map(({ id }) => id));
  const links = edges.filter(({ source }) => own.has(source)).map(({ source, target }) => ({ source, target }));
  const degree = (id: string) => edges.filter(({ source, target }) => source === id || target === id).length;
  const ranked = [...bodies].sort((a, b) => degree(b.id) - degree(a.id));
  ranked.forEach((node, index) => {
    // 向日葵式的初始位置，连线多的在中间：起点固定，也不从一条直线开始。
    const [radius, angle] = [30 * Math.sqrt(index + 0.5), index * 2.39996];
    node.x = width / 2 + radius * Math.cos(angle);
    node.y = radius * Math.sin(angle);
  });
  forceSimulation(bodies)
    .stop()
    .force("charge", forceManyBody().strength(-320))
    .force(
      "link",
      forceLink<(typeof bodies)[number], (typeof links)[number]>(links)
        .id(({ id }) => id)
        .distance(78),
    )
    .force(
      "collide",
      forceCollide<PlacedNode>((node) => node.width / 2 + 4),
    )
    .force("x", forceX(width / 2).strength(0.06))
    .force("y", forceY(0).strength(0.06))
    .tick(ticks);
  const at = new Map(bodies.map((node) => [node.id, node]));
  const lines = edges.flatMap(({ source, target }): [Plate, Plate][] => {
    const [from, to] = [at.get(source), at.get(target)];
    return from && to ? [[from, to]] : [];
  });
  for (let round = 0; round < tidying; round++) {
    separate(bodies, width);
    if (!clearEdges(bodies, lines)) break;
  }
  separate(bodies, width);
  return normalise(bodies);
}

/**
 * 关系图：相连的一片片各自用力导向排好，再像书架一样排进画幅，互不穿插。
 * 初始位置、步数和随机数都固定，同样的数据得到同样的图；名牌不相叠，不出画幅。
 */
export function layoutNetwork(
  nodes: readonly NetworkNode[],
  edges: readonly NetworkEdge[],
  { width }: { width: number },
): NetworkLayout {
  const bodies = nodes.map((node) => ({
    ...node,
    x: 0,
    y: 0,
    width: Math.round(textWidth(node.label) * fontSize + 20),
    height: plateHeight,
  }));
  const pieces = connected(bodies, edges)
    .sort((a, b) => b.length - a.length)
    .map((piece) => ({ piece, ...settle(piece, edges, width) }));
  const { spots, height } = shelve(pieces, width, gap);
  pieces.forEach(({ piece }, index) => {
    const { x = 0, y = 0 } = spots[index] ?? {};
    for (const node of piece) {
      node.x = Math.round(node.x + x);
      node.y = Math.round(node.y + y);
    }
  });
  const at = new Map(bodies.map((node) => [node.id, node]));
  return {
    width,
    height: Math.ceil(height) + 2,
    nodes: bodies.map(({ id, label, group, x, y, width: span, height: tall }) => ({
      id,
      label,
      group,
      x,
      y: y + 1,
      width: span,
      height: tall,
    })),
    edges: edges.flatMap((edge) => {
      const [from, to] = [at.get(edge.source), at.get(edge.target)];
      return from && to ? [{ ...edge, x1: from.x, y1: from.y + 1, x2: to.x, y2: to.y + 1 }] : [];
    }),
  };
}
