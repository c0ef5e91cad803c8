import { scaleLinear } from "d3-scale";
import type { Figure } from "../schemas/figure.ts";

/** 横条的一段，都是占图宽的百分数。 */
export interface Span {
  from: number;
  to: number;
}

export interface Bar {
  /** 来源说实了的一段，从零起。 */
  solid: Span;
  /** 说不准的一段：余、至少往外，近、至多往里，约跨两边，区间在两端之间。 */
  loose?: Span;
}

export interface BarChart {
  /** 刻度，从零起。 */
  ticks: { at: number; label: string }[];
  bars: Bar[];
}

type Amount = Pick<Figure, "value" | "to" | "bound">;

/** 说不准的一段画多宽，占图宽的百分数；只表示有出入，不表示出入多少。 */
const slack = 5;
/** 大约几个刻度。 */
const steps = 4;

const round = (value: number) => Math.round(value * 100) / 100;

function bar({ value, to, bound }: Amount, at: (value: number) => number): Bar {
  const end = at(value);
  const spans: Record<Amount["bound"], [number, number, number]> = {
    exact: [end, end, end],
    over: [end, end, end + slack],
    "at-least": [end, end, end + slack],
    near: [end - slack, end - slack, end],
    "at-most": [end - slack, end - slack, end],
    about: [end - slack / 2, end - slack / 2, end + slack / 2],
  };
  const [solid, from, until] = to === undefined ? spans[bound] : [end, end, at(to)];
  const loose = { from: round(Math.max(0, from)), to: round(Math.min(100, until)) };
  return { solid: { from: 0, to: round(Math.max(0, solid)) }, ...(loose.to > loose.from ? { loose } : {}) };
}

/**
 * 几个数目画成横条，共用一个从零起的刻度：长短就是多少。
 * @param amounts 同一单位的数目，不小于零。
 */
export function barChart(amounts: readonly Amount[]): BarChart {
  const most = Math.max(1, ...amounts.map(({ value, to }) => to ?? value));
  // 最长的一条右边留出“余”的位置。
  const open = amounts.some(({ bound }) => bound !== "exact");
  const scale = scaleLinear()
    .domain([0, most * (open ? 1 + slack / 100 : 1)])
    .nice(steps)
    .range([0, 100]);
  return {
    ticks: scale
      .ticks(steps)
      .filter(Number.isInteger)
      .map((tick) => ({ at: round(scale(tick)), label: String(tick) })),
    bars: amounts.map((amount) => bar(amount, scale)),
  };
}
