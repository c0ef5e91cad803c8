import { isCalendarDate } from "../../schemas/date.ts";
import type { Rule } from "../rule.ts";

const two = (text: string): string => text.padStart(2, "0");

/** 正文里写出来的日期，日历上要真有这一天。没有写年份的，2 月 29 日不算错。 */
export const calendar: Rule = {
  id: "date/not-in-calendar",
  severity: "warning",
  title: "日历上没有的日期",
  meaning: "正文里的日期在日历上没有，例如 2 月 30 日、13 月。",
  remedy: "核对来源；来源就这样印的，照录并用 annotations 写一条编辑注（kind: date）。",
  wrong: "2023年2月29日召开会议",
  right: "2023年2月28日召开会议",
  inProse(prose) {
    if (!prose.includes("月")) return [];
    return Array.from(prose.matchAll(/(?<!\d)(?:(\d{4})年)?(\d{1,2})月(\d{1,2})[日号]|(?<!\d)(\d{4})年(\d{1,2})月/g))
      .filter(
        ([, year = "2024", month = "", day = "", onlyYear = "", onlyMonth = ""]) =>
          !isCalendarDate(day ? `${year}-${two(month)}-${two(day)}` : `${onlyYear}-${two(onlyMonth)}`),
      )
      .map(({ 0: date, index }) => ({
        start: index,
        end: index + date.length,
        message: `日历上没有 “${date}”，请核对来源`,
      }));
  },
};
