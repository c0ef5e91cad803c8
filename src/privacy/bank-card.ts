import { hasLongNumber } from "./digits.ts";
import { type Found, findAll, toHalfWidth } from "./found.ts";
import { isIdCard } from "./id-card.ts";

/** Luhn 校验：从右往左，隔位加倍，各位数字之和是十的倍数。 */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    sum += i % 2 === 0 ? digit : digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
  }
  return sum % 10 === 0;
}

/** 发卡机构的号段：银联 62、国内老卡 9558 和 60、维萨 4、万事达 51—55 和 2221—2720、吉士美 35。 */
const issuers =
  /^(?:62\d{14,17}|9558\d{15}|60\d{14,17}|4\d{15}|5[1-5]\d{14}|(?:222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)\d{12}|35[2-8]\d{13})$/;

/** 是银行卡号吗：号段和校验位都对，也不是身份证号码。 */
function isBankCard(text: string): boolean {
  const digits = text.replace(/[ -]/g, "");
  return issuers.test(digits) && !/^(\d)\1+$/.test(digits) && passesLuhn(digits) && !isIdCard(digits);
}

const pattern =
  /(?<![\dA-Za-z.])\d{4}(?:\d{12,15}|(?: \d{4}){3}(?: \d{1,3})?|(?:-\d{4}){3}(?:-\d{1,3})?)(?![\dA-Za-z]|\.\d)/g;

/** 文字里的银行卡号，四位一组隔开的也找。 */
export const findBankCards = (text: string): Found[] =>
  hasLongNumber(text) ? findAll(toHalfWidth(text), pattern, isBankCard) : [];
