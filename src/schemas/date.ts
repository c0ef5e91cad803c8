import { z } from "zod";

/** 日期精度。越往后越粗；「年或更早」只说明事情不晚于那一年。 */
export const precisions = ["minute", "day", "range", "month", "year", "year-or-earlier"] as const;
/** 日期依据：来源印明、部分印明（如印了月日、年份为推断）、全由推断。 */
export const bases = ["printed", "partly-printed", "inferred"] as const;
/** 一年之内的大致时段，来源只说“年初”“下半年”时使用。 */
export const parts = ["early", "first-half", "second-half", "late"] as const;

const shapes: Record<Exclude<(typeof precisions)[number], "range">, [RegExp, string]> = {
  minute: [/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, "2020-12-24T14:44"],
  day: [/^\d{4}-\d{2}-\d{2}$/, "2020-12-24"],
  month: [/^\d{4}-\d{2}$/, "2020-12"],
  year: [/^\d{4}$/, "2020"],
  "year-or-earlier": [/^\d{4}$/, "2020"],
};

/** 政协和它的前身所在的年代，前后放宽；在这以外的多半是写错了，一个就能把时间线拉成几千年。 */
export const isPlausibleYear = (value: string): boolean => /^(?:18|19|20)/.test(value);

/** 日历上真有这一天吗（2024-02-30 没有）。接受年、年月、年月日、年月日时分。 */
export function isCalendarDate(value: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2}))?)?)?$/.exec(value);
  if (!match) return false;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = match
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)));
  if (month < 1 || month > 12 || hour > 23 || minute > 59) return false;
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function shapeProblem(value: string, precision: (typeof precisions)[number]): string | undefined {
  if (precision !== "range") {
    const [shape, example] = shapes[precision];
    if (!shape.test(value)) return `精度为 ${precision} 时，日期应写成 "${example}" 的样子，现在是 "${value}"`;
    return isCalendarDate(value) ? undefined : `日历上没有 "${value}" 这一天，请核对年月日`;
  }
  const [start, end, ...rest] = value.split("/");
  if (!start || !end || rest.length > 0) return `起止日期应写成 "2021-05-07/2021-05-08" 的样子，现在是 "${value}"`;
  for (const side of [start, end]) if (!isCalendarDate(side)) return `日历上没有 "${side}" 这一天，请核对年月日`;
  if (start.length !== end.length || start.includes("T"))
    return `起止两端应写到同样的精度（都到年、都到月或都到日），现在是 "${value}"`;
  if (start === end) return `起止相同，精度应写 year、month 或 day，现在是 "${value}"`;
  return start < end ? undefined : `起始 "${start}" 晚于结束 "${end}"，请对调或改正`;
}

const yearProblem = (value: string): string | undefined =>
  value.split("/").every(isPlausibleYear) ? undefined : "年份应在 1800 至 2099 之间，请核对";

/** 不加引号的年份在 YAML 里是数字，当作同一回事。 */
const dateText = z.preprocess((value) => (typeof value === "number" ? String(value) : value), z.string());

/** 一个日期，连同它的精度和依据。没有的精度不假装有。 */
export const datedValue = z
  .strictObject({
    value: dateText.describe("日期本身，加引号。起止日期用斜线隔开。"),
    precision: z.enum(precisions).describe("精度：分、日、起止、月、年、年或更早。"),
    basis: z.enum(bases).describe("依据：来源印明、部分印明、推断。"),
    how: z.string().min(1).optional().describe("不是印明的，写出怎样推断的。"),
    part: z.enum(parts).optional().describe("只知道是年内某一段时填写。"),
    after: z.string().optional().describe("已知不早于哪一天（或月）时填写。"),
  })
  .superRefine((date, context) => {
    const report = (field: keyof typeof date, message: string | undefined) => {
      if (message) context.addIssue({ code: "custom", path: [field], message, params: { rule: "schema/date" } });
    };
    report("value", shapeProblem(date.value, date.precision) ?? yearProblem(date.value));
    if (date.after !== undefined && !isCalendarDate(date.after))
      report("after", `日历上没有 "${date.after}" 这一天，请核对年月日`);
    else if (date.after !== undefined) report("after", yearProblem(date.after));
    if (date.part !== undefined && date.precision !== "year") report("part", "年内时段 part 只能同精度 year 一起用");
    if (date.basis !== "printed" && !date.how) report("how", "日期不是来源印明的，请用 how 一句话写出依据");
  });

export type DatedValue = z.infer<typeof datedValue>;
