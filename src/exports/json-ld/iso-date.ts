import type { DatedValue } from "../../schemas/date.ts";

/** 来源和读者都在北京时间。 */
const zone = "+08:00";

/** 一个时点，ISO 8601，知道到哪一级写到哪一级；起止日期和“不晚于”不是一个时点。 */
export function isoDate({ value, precision }: DatedValue): string | undefined {
  if (precision === "range" || precision === "year-or-earlier") return undefined;
  return precision === "minute" ? `${value}:00${zone}` : value;
}

/** 一段时间，ISO 8601：2021-05-07/2021-05-08；不晚于2024年写作 ../2024。 */
export function isoInterval(date: DatedValue): string {
  return isoDate(date) ?? (date.precision === "range" ? date.value : `../${date.value}`);
}

/** 起止两端，至少知道起点的才有。 */
export function isoSpan(date: DatedValue): { startDate?: string | undefined; endDate?: string | undefined } {
  if (date.precision !== "range") return { startDate: isoDate(date) };
  const [startDate, endDate] = date.value.split("/");
  return { startDate, endDate };
}
