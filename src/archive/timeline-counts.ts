import type { precisions } from "../schemas/date.ts";
import { yearOf } from "./dates.ts";
import type { Moment } from "./timeline.ts";

type Precision = (typeof precisions)[number];

/** 精度从细到粗；到分的并进到日的。 */
export const precisionGroups = ["day", "range", "month", "year", "year-or-earlier"] as const;
export type PrecisionGroup = (typeof precisionGroups)[number];

const groupOf = (precision: Precision): PrecisionGroup => (precision === "minute" ? "day" : precision);

export interface YearCount {
  year: string;
  total: number;
  groups: ReadonlyMap<PrecisionGroup, number>;
  /** 日期不全是来源印明的：推断的和部分印明的。 */
  inferred: number;
}

/** 各年有几件事，各到什么精度，有几件的日期含推断；年份早的在前。 */
export function yearCounts(moments: readonly Moment[]): YearCount[] {
  return [...Map.groupBy(moments, ({ date }) => yearOf(date))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([year, list]) => ({
      year,
      total: list.length,
      groups: new Map(
        [...Map.groupBy(list, ({ date }) => groupOf(date.precision))].map(([group, own]) => [group, own.length]),
      ),
      inferred: list.filter(({ date }) => date.basis !== "printed").length,
    }));
}
