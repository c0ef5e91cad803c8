import { startOf } from "../archive/dates.ts";
import type { RecordNode } from "../archive/nodes.ts";

/** 订阅源要求到秒的时刻；只知道年月的取其起点，精确的说法另写。时区是北京时间。 */
export function publishedAt(record: RecordNode): string {
  const [date = "", time = "00:00"] = startOf(record.data.date).split("T");
  const [year, month = "01", day = "01"] = date.split("-");
  return `${year}-${month}-${day}T${time}:00+08:00`;
}

/** 最近一次更正的日期，没有更正的取记录日期。 */
export function updatedAt(record: RecordNode): string {
  const last = record.data.corrections.map(({ date }) => `${date}T00:00:00+08:00`).sort();
  return last.at(-1) ?? publishedAt(record);
}
