import { startOf } from "../archive/dates.ts";
import type { DatedValue } from "../schemas/date.ts";

const partLabel = { early: "初", "first-half": "上半年", "second-half": "下半年", late: "末" } as const;

function formatPoint(value: string): string {
  const [date = "", time] = value.split("T");
  const [year, month, day] = date.split("-");
  return [`${year}年`, month ? `${Number(month)}月` : "", day ? `${Number(day)}日` : "", time ? time : ""].join("");
}

/** 年月日的中文写法：2024年6月30日。 */
export const formatDay = (day: string): string => formatPoint(day);

/** 起止日期省去相同的年月：2021年5月7日至8日。 */
function formatRange(start: string, end: string): string {
  const [a, b] = [start.split("-"), end.split("-")];
  if (a[0] !== b[0]) return `${formatPoint(start)}至${formatPoint(end)}`;
  if (a.length === 3 && b.length === 3 && a[1] === b[1]) return `${formatPoint(start)}至${Number(b[2])}日`;
  return `${formatPoint(start)}至${formatPoint(end).replace(/^\d+年/, "")}`;
}

/** 日期的中文写法，精度照旧：2023年、2018年初、不晚于2024年、2021年5月7日至8日。 */
export function formatDate(date: DatedValue): string {
  if (date.precision === "range") {
    const [start = "", end = ""] = date.value.split("/");
    return formatRange(start, end);
  }
  if (date.precision === "year-or-earlier") return `不晚于${date.value}年`;
  const point = formatPoint(date.value);
  return date.part ? `${point}${partLabel[date.part]}` : point;
}

/** 给机器读的日期，`<time datetime>` 用；起止日期取起点。 */
export const machineDate = startOf;
