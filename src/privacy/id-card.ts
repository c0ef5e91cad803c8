import { hasLongNumber } from "./digits.ts";
import { type Found, findAll, toHalfWidth } from "./found.ts";

/** 省级行政区划代码的前两位（GB/T 2260）。 */
const provinces = new Set(
  "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83".split(" "),
);
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = "10X98765432";

function isBirthday(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1890 && year < 2100 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day && day > 0;
}

/** 是公民身份号码吗：地区、生日、校验位（GB 11643，ISO 7064 MOD 11-2）都对；十五位的老号码没有校验位。 */
export function isIdCard(text: string): boolean {
  const digits = text.replace(/[\s-]/g, "").toUpperCase();
  if (!provinces.has(digits.slice(0, 2))) return false;
  if (/^\d{15}$/.test(digits))
    return isBirthday(1900 + Number(digits.slice(6, 8)), Number(digits.slice(8, 10)), Number(digits.slice(10, 12)));
  if (!/^\d{17}[\dX]$/.test(digits)) return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return (
    checks[sum % 11] === digits[17] &&
    isBirthday(Number(digits.slice(6, 10)), Number(digits.slice(10, 12)), Number(digits.slice(12, 14)))
  );
}

const pattern =
  /(?<![\dA-Za-z.])[1-8]\d{5}[ -]?(?:(?:18|19|20)\d{6}[ -]?\d{3}[\dXx]|\d{2}[01]\d[0-3]\d[ -]?\d{3})(?![\dA-Za-z]|\.\d)/g;

/** 文字里的身份证号码，全角的、中间加了空格或短横的也找。 */
export const findIdCards = (text: string): Found[] =>
  hasLongNumber(text) ? findAll(toHalfWidth(text), pattern, isIdCard) : [];
