import { hasLongNumber } from "./digits.ts";
import { type Found, findAll, toHalfWidth } from "./found.ts";

/** 手机号段：13、14、15（没有 154）、16、17、18、19 开头的十一位。 */
const mobile =
  /(?<![\dA-Za-z.])(?:(?:\+|00)86[ -]?)?1(?:3\d|4[014-9]|5[0-35-9]|6[2567]|7[0-8]|8\d|9[0-35-9])(?:\d{8}|-\d{4}-\d{4}| \d{4} \d{4})(?![\dA-Za-z]|\.\d)/g;

/** 后面跟着量词的是数目，不是号码。 */
const counted = /^\s*(?:多|余)?[万亿]?(?:元|人|名|户|个|件|吨|亩|公里|千米|平方米|立方米|字节|次)/;

/** 固定电话：区号加七八位。 */
const landline = /(?<![\d-])(?:\(0\d{2,3}\)|0(?:10|2\d|[3-9]\d{2})[ -])[ -]?[2-8]\d{6,7}(?:[ -]\d{1,4})?(?!\d)/g;

/** 说明这是某个人的电话，不是单位公开的电话。 */
const personal = /(?:本人|住宅|家庭|家里|家中|宅电|家电|联系人|个人|私人)[^。；\n]{0,16}$/;

/** 文字里的手机号码。 */
export function findMobiles(text: string): Found[] {
  if (!hasLongNumber(text)) return [];
  const plain = toHalfWidth(text);
  return findAll(
    plain,
    mobile,
    (match, start) => !counted.test(plain.slice(start + match.length, start + match.length + 8)),
  );
}

/** 文字里写明是个人的固定电话；单位公开的电话不算。 */
export function findPersonalLandlines(text: string): Found[] {
  if (!hasLongNumber(text)) return [];
  const plain = toHalfWidth(text);
  return findAll(plain, landline, (_, start) => personal.test(plain.slice(Math.max(0, start - 24), start)));
}
