import type { DateSpan } from "./date-span.ts";

/** 画在时间轴上的记号：知道到日的一点，别的一条；敞口的一头渐渐淡去。 */
export interface TimeMark {
  point: { x: number } | undefined;
  bars: { x: number; width: number; opacity?: number }[];
}

/** 淡去的一头分这么几截，一截比一截淡。 */
const steps = 4;
/** 再短的时段也要看得见。 */
const least = 3;

const round = (value: number): number => Math.round(value * 10) / 10;

/** 从 edge 起往 direction 的方向淡去，总长 length。 */
const fading = (edge: number, length: number, direction: 1 | -1) =>
  Array.from({ length: steps }, (_, index) => {
    const width = length / steps;
    const near = edge + direction * index * width;
    return {
      x: round(Math.min(near, near + direction * width)),
      width: round(width),
      opacity: round(0.8 - index * 0.2),
    };
  });

/**
 * 一个时段在轴上的记号。
 * @param scale 年（小数）到横坐标。
 * @param from 轴的左端（年），伸出左端的从那里淡去；to 同理。
 */
export function timeMark(span: DateSpan, scale: (year: number) => number, from: number, to: number): TimeMark {
  if (span.point) return { point: { x: round(scale((span.start + span.end) / 2)) }, bars: [] };
  const [start, end] = [Math.max(span.start, from), Math.min(span.end, to)];
  const width = Math.max(least, scale(end) - scale(start));
  const fade = Math.min(width / 2, scale(from + 0.5) - scale(from));
  const left = span.open || span.start < from;
  const right = span.end > to;
  const solid = { x: scale(start) + (left ? fade : 0), width: width - (left ? fade : 0) - (right ? fade : 0) };
  return {
    point: undefined,
    bars: [
      ...(left ? fading(scale(start) + fade, fade, -1) : []),
      ...(solid.width > 0 ? [{ x: round(solid.x), width: round(solid.width) }] : []),
      ...(right ? fading(scale(start) + width - fade, fade, 1) : []),
    ],
  };
}
