import type { DatedValue } from "../schemas/date.ts";

const partMonth = { early: "01", "first-half": "04", "second-half": "09", late: "12" } as const;

/** 起始的那一刻，ISO 写法，精度照旧：起止日期取起点。 */
export function startOf({ value }: DatedValue): string {
  const slash = value.indexOf("/");
  return slash < 0 ? value : value.slice(0, slash);
}

/** 最早可能的那一天，给只认年月日的格式用：2021年5月是 2021-05-01。 */
export function startDay(date: DatedValue): string {
  const [year, month = "01", day = "01"] = startOf(date).slice(0, 10).split("-");
  return `${year}-${month}-${day}`;
}

/** 年份，四位数字。 */
export const yearOf = (date: DatedValue): string => date.value.slice(0, 4);

/**
 * 排序用的键，早的在前。只知道年份的排在当年有月日的之前，
 * “不晚于某年”的更前：不替来源假定它发生在年末。
 */
export function sortKey(date: DatedValue): string {
  const start = startOf(date);
  if (date.precision === "year-or-earlier") return `${start}-00-0`;
  if (start.length === 4) return date.part ? `${start}-${partMonth[date.part]}-00` : `${start}-00-1`;
  if (start.length === 7) return `${start}-00`;
  return start;
}

/** a 的最晚时刻早于 b 的最早时刻吗。精度不同时只比共有的那一截：2017 年不算早于 2017 年 6 月。 */
export function endsBefore(a: DatedValue, b: DatedValue): boolean {
  const [end = "", start = ""] = [a.value.split("/").at(-1), startOf(b)];
  const shared = Math.min(end.length, start.length);
  return end.slice(0, shared) < start.slice(0, shared);
}

export const compareDates = (a: DatedValue, b: DatedValue): number => {
  const [left, right] = [sortKey(a), sortKey(b)];
  return left < right ? -1 : left > right ? 1 : 0;
};
