import { type DatedValue, datedValue } from "../schemas/date.ts";

const two = (digits: string) => digits.padStart(2, "0");

/** “2024年6月30日” 写成 “2024-06-30”；本来就是这个样子的照旧。 */
const point = (text: string): string =>
  text
    .trim()
    .replace(/^(\d{4})年$/, "$1")
    .replace(/^(\d{4})[年./-](\d{1,2})月?$/, (_, year: string, month: string) => `${year}-${two(month)}`)
    .replace(
      /^(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})日?$/,
      (_, year: string, month: string, day: string) => `${year}-${two(month)}-${two(day)}`,
    );

function precisionOf(value: string): DatedValue["precision"] {
  if (value.includes("/")) return "range";
  return value.length === 4 ? "year" : value.length === 7 ? "month" : value.includes("T") ? "minute" : "day";
}

/**
 * 编辑写的日期：2024、2024-06、2024-06-30、2024年6月30日，起止用 “至” 隔开。写到哪里，精度就到哪里。
 * @returns 日期和精度；不是日期就返回出错的话。
 */
export function parseDate(text: string): Pick<DatedValue, "value" | "precision"> | { message: string } {
  const value = text
    .normalize("NFKC")
    .split(/至|\/(?=\d{4})/)
    .map(point)
    .join("/");
  const precision = precisionOf(value);
  const parsed = datedValue.safeParse({ value, precision, basis: "printed" });
  if (parsed.success) return { value, precision };
  return /^[\dT:/-]+$/.test(value) && parsed.error.issues[0]
    ? { message: parsed.error.issues[0].message }
    : { message: `“${text}” 不是日期，请写成 2024、2024-06 或 2024-06-30 的样子；起止用 “至” 隔开` };
}
