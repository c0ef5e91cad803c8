import { scaleLinear } from "d3-scale";
import type { DateSpan } from "./date-span.ts";
import { type TimeMark, timeMark } from "./time-mark.ts";

export interface PlacedMark<T> extends TimeMark {
  item: T;
  /** 所在一道的中线。 */
  y: number;
}

export interface TimelineLayout<T> {
  width: number;
  height: number;
  marks: PlacedMark<T>[];
  /** 各年年初的竖线；太密时隔几年写一个年份。 */
  years: { year: number; x: number; labelled: boolean }[];
}

/** 宽窄两种画幅，由样式按屏幕宽度显示其中一幅。 */
export const timelineFormats = {
  wide: { width: 1120, label: 56 },
  narrow: { width: 340, label: 42 },
} as const;

/** 年份占的高度，一道记号的高度，同一道里两个记号的最小间隔。 */
export const head = 22;
const lane = 9;
const gap = 3;
/** 知道到日的一点占的宽度。 */
const pointWidth = 7;

/** 时间轴两端：不晚于某年的往前多留半年，好让它淡去。 */
function domain(spans: readonly DateSpan[]): [number, number] {
  const starts = spans.map(({ start, open }) => (open ? start - 0.5 : start));
  return [Math.floor(Math.min(...starts)), Math.ceil(Math.max(...spans.map(({ end }) => end)))];
}

/**
 * 时间线：横轴是年，一件事一个记号，放进最上面空着的一道，互不相叠。
 * @param format.label 一个年份的字占的宽度。
 */
export function layoutTimeline<T>(
  items: readonly { item: T; span: DateSpan }[],
  { width, label }: { width: number; label: number },
): TimelineLayout<T> {
  if (items.length === 0) return { width, height: head, marks: [], years: [] };
  const [from, to] = domain(items.map(({ span }) => span));
  const scale = scaleLinear([from, to], [2, width - 2]);
  const every = Math.max(1, Math.ceil(label / (scale(from + 1) - scale(from))));
  const lanes: number[] = [];
  const marks = items.map(({ item, span }): PlacedMark<T> => {
    // “不晚于”的往前伸半年再淡去，同“就在那一年”的分得开。
    const mark = timeMark(span.open ? { ...span, start: span.start - 0.5 } : span, scale, from, to);
    const [left, right] = mark.point
      ? [mark.point.x - pointWidth / 2, mark.point.x + pointWidth / 2]
      : [Math.min(...mark.bars.map(({ x }) => x)), Math.max(...mark.bars.map(({ x, width: span }) => x + span))];
    const free = lanes.findIndex((end) => end + gap <= left);
    const row = free < 0 ? lanes.length : free;
    lanes[row] = right;
    return { ...mark, item, y: head + lane * (row + 0.5) + 4 };
  });
  return {
    width,
    height: Math.ceil(head + lane * lanes.length + 8),
    marks,
    years: Array.from({ length: to - from + 1 }, (_, index) => ({
      year: from + index,
      x: Math.round(scale(from + index)),
      labelled: index % every === 0 && index < to - from,
    })),
  };
}
