import { type DatedValue, isCalendarDate, isPlausibleYear } from "../../schemas/date.ts";
import { chineseNumber } from "../chinese-number.ts";

const two = (value: string | number): string => String(value).padStart(2, "0");

/** 提议的日期，连同给编辑的一句话。 */
export interface ProposedDate {
  date: DatedValue;
  /** 拿不准的地方。 */
  doubt: string;
}

const chineseDate =
  /([〇零○一二三四五六七八九]{4})\s*年\s*([一二三四五六七八九十]{1,2})\s*月(?:\s*([一二三四五六七八九十]{1,3})\s*日)?/gu;

/** 汉字写的年月日换成阿拉伯数字：二〇二三年六月十二日 → 2023年6月12日。 */
const withDigits = (text: string): string =>
  text.replace(chineseDate, (whole, year: string, month: string, day: string | undefined) => {
    const years = Array.from(year, chineseNumber).join("");
    const [months, days] = [chineseNumber(month), day === undefined ? undefined : chineseNumber(day)];
    if (months === undefined || (day !== undefined && days === undefined)) return whole;
    return `${years}年${months}月${days === undefined ? "" : `${days}日`}`;
  });

/** 文字里印明的日期：年月日，或再加时分；整行只印年月的，精度到月。 */
export function printedDate(printed: string): DatedValue | undefined {
  const text = withDigits(printed);
  const match =
    /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日(?:\s*(\d{1,2})[:：](\d{2}))?/u.exec(text) ??
    /(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[\sT]+(\d{1,2})[:：](\d{2}))?/u.exec(text);
  if (!match) {
    const [, year = "", month = ""] = /^[（(]?\s*(\d{4})\s*年\s*(\d{1,2})\s*月\s*[）)]?$/u.exec(text) ?? [];
    const value = `${year}-${two(month)}`;
    return isCalendarDate(`${value}-01`) && isPlausibleYear(value)
      ? { value, precision: "month", basis: "printed" }
      : undefined;
  }
  const [, year = "", month = "", day = "", hour, minute] = match;
  const value = `${year}-${two(month)}-${two(day)}`;
  if (!isCalendarDate(value) || !isPlausibleYear(value)) return undefined;
  if (hour !== undefined && minute !== undefined && isCalendarDate(`${value}T${two(hour)}:${minute}`))
    return { value: `${value}T${two(hour)}:${minute}`, precision: "minute", basis: "printed" };
  return { value, precision: "day", basis: "printed" };
}

export interface InferredYear {
  year: number;
  how: string;
}

/** 规划、展望里的将来：“2035年远景目标”“到2035年”。 */
const ahead = /^[^，。；]{0,4}(?:规划|远景|目标|展望)/u;

/** 文中说到的各个年份；规划、展望里的将来不算。 */
function mentionedYears(text: string): number[] {
  return Array.from(text.matchAll(/(?<!到\s*)((?:19|20)\d{2})\s*年/gu))
    .filter((match) => !ahead.test(text.slice(match.index + match[0].length, match.index + match[0].length + 8)))
    .map((match) => Number(match[1]));
}

/**
 * 从文中推断年份：最晚说到哪一年；把那一年当往事、另说“今年”的，再往后推一年。
 * @param fallback 文中没有年份时用的：文件属性里的年份，或导入的那一年。
 */
export function inferYear(text: string, fallback: { year: number; how: string }): InferredYear {
  const years = mentionedYears(text).filter((year) => year <= fallback.year + 1);
  if (years.length === 0) return fallback;
  const latest = Math.max(...years);
  const past = new RegExp(`${latest}\\s*年(?:[，,]|以来|[^，。]{0,28}(?:会议?|年底|换届|以))`, "u").test(text);
  const planned = new RegExp(`${latest}\\s*年[，,]?\\s*(?:我们)?(?:将|要|计划)`, "u").test(text);
  if (!planned && past && /今年/u.test(text) && latest < fallback.year)
    return {
      year: latest + 1,
      how: `来源没有印年份；文中把${latest}年当作往事，另说“今年”，推为${latest + 1}年。`,
    };
  return { year: latest, how: `来源没有印日期；文中最晚说到${latest}年，推为这一年。` };
}

/** 文字里头一个没有年份的月日或起止，配上推断的年份；日历上没有的不算。 */
export function monthDay(text: string, { year, how }: InferredYear): DatedValue | undefined {
  const pattern =
    /(?<![年\d])(\d{1,2})\s*月\s*(\d{1,2})\s*日(?:\s*(?:至|到|[-—–~])\s*(?:(\d{1,2})\s*月)?\s*(\d{1,2})\s*日)?/gu;
  for (const [printed, month = "", day = "", endMonth, endDay] of text.matchAll(pattern)) {
    const start = `${year}-${two(month)}-${two(day)}`;
    if (!isCalendarDate(start)) continue;
    const basis = { basis: "partly-printed" as const, how: `来源印作“${printed}”，没有印年份；${how}` };
    if (endDay === undefined) return { value: start, precision: "day", ...basis };
    const end = `${year}-${two(endMonth ?? month)}-${two(endDay)}`;
    if (!isCalendarDate(end) || end <= start) continue;
    return { value: `${start}/${end}`, precision: "range", ...basis };
  }
  return undefined;
}

export interface DateClues {
  /** 页面上印明的日期（网页的发布时间、报头）。 */
  page: DatedValue | undefined;
  /** 这一篇自己的文字。 */
  own: string;
  /** 整份来件的文字。 */
  whole: string;
  /** 会期：编者按里印的月日，各篇发言共用。 */
  meeting: string | undefined;
  fallback: InferredYear;
  /** 事情发生的日子，还是文章见报的日子。 */
  event: boolean;
}

/** 提议一条记录的日期：印明的照印，只印月日的配上年份，什么都没印的按文中推断。 */
export function proposeDate({ page, own, whole, meeting, fallback, event }: DateClues): ProposedDate {
  const pageYear = page && { year: Number(page.value.slice(0, 4)), how: "按页面印明的日期定年份。" };
  const year = pageYear ?? inferYear(whole, fallback);
  if (event) {
    const printed = printedDate(own);
    if (printed) return { date: printed, doubt: "文中印明的日期，请核对是不是这件事的日期" };
    const day = monthDay(own, year);
    if (day) return { date: day, doubt: "月日印在文中，年份是推断的" };
  }
  if (page && !event) return { date: page, doubt: "" };
  if (meeting !== undefined) {
    const day = monthDay(meeting, year);
    if (day) return { date: day, doubt: "按编者按印的会期，年份是推断的" };
  }
  if (page)
    return {
      date: {
        value: page.value.slice(0, 4),
        precision: "year",
        basis: "inferred",
        how: "文中没有写明日子，按页面印明的年份记。",
      },
      doubt: "事情的日子没有印，只按页面的年份记",
    };
  return {
    date: {
      value: String(year.year),
      precision: year === fallback ? "year-or-earlier" : "year",
      basis: "inferred",
      how: year.how,
    },
    doubt: "日期没有印，年份是推断的",
  };
}
