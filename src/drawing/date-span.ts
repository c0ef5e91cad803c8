import type { DatedValue } from "../schemas/date.ts";
import { isLeapYear } from "./leap-year.ts";

/** 一个日期占的时段，以年为单位的小数：2021.5 是 2021 年年中。 */
export interface DateSpan {
  start: number;
  end: number;
  /** 知道到日：画成一点。 */
  point: boolean;
  /** 只知道不晚于：起点敞着。 */
  open: boolean;
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const yearParts = { early: [0, 0.25], "first-half": [0, 0.5], "second-half": [0.5, 1], late: [0.75, 1] } as const;

/** 年、年月、年月日（连时分）各占从哪里到哪里。 */
function extent(value: string): [number, number] {
  const [year = 0, month, day] = value.split("T")[0]?.split("-").map(Number) ?? [];
  if (month === undefined) return [year, year + 1];
  const lengths = monthLengths.map((length, index) => (index === 1 && isLeapYear(year) ? 29 : length));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const before = lengths.slice(0, month - 1).reduce((sum, length) => sum + length, 0);
  const [from, length] = day === undefined ? [before, lengths[month - 1] ?? 0] : [before + day - 1, 1];
  return [year + from / total, year + (from + length) / total];
}

/** 日期占的时段。精度照旧：知道到日的是一点，到月、到年的是一段；年内大致时段取那一段。 */
export function dateSpan({ value, precision, part, after }: DatedValue): DateSpan {
  const [first = value, last = first] = value.split("/");
  const [start] = extent(first);
  const [, end] = extent(last);
  const [from, to] = part ? yearParts[part] : [0, 1];
  const span = part ? { start: start + from, end: start + to } : { start, end };
  const earliest = after ? extent(after)[0] : span.start;
  return {
    start: earliest < span.end ? Math.max(span.start, earliest) : span.start,
    end: span.end,
    point: precision === "minute" || precision === "day",
    open: precision === "year-or-earlier",
  };
}
