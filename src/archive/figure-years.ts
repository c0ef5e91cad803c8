import type { FigureNode } from "./nodes.ts";

/** 数字的时段起止的年份；没有写时段、或者写了而落不到日历上的没有。 */
export function figureYears({ data: { period } }: FigureNode): [number, number] | undefined {
  if (!period?.date) return undefined;
  const [start = "", end = start] = period.date.value.split("/");
  return [Number(start.slice(0, 4)), Number(end.slice(0, 4))];
}

/** 这些数字的时段涉及的年份，新的在前；跨几年的，中间的也算。 */
export function coveredYears(figures: readonly FigureNode[]): number[] {
  const years = figures.flatMap((figure) => {
    const [start, end] = figureYears(figure) ?? [1, 0];
    return Array.from({ length: Math.max(0, end - start + 1) }, (_, i) => start + i);
  });
  return [...new Set(years)].sort((a, b) => b - a);
}
