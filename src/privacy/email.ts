import { type Found, findAll } from "./found.ts";

const pattern =
  /(?<![A-Za-z0-9._%+/-])[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,24}(?![A-Za-z0-9-])/g;

/** 留作例子的域名（RFC 2606），不是真的邮箱。 */
const example = /@(?:.*\.)?example(?:\.(?:com|org|net))?$|\.(?:test|invalid|localhost)$/i;

/** 邮箱里少不了的一截；没有的不必细找。 */
const joint = /[A-Za-z0-9._%+-]@[A-Za-z0-9]/;

/** 文字里的电子邮箱。 */
export const findEmails = (text: string): Found[] =>
  joint.test(text) ? findAll(text, pattern, (match) => !example.test(match)) : [];
