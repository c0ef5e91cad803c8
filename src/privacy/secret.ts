import { type Found, findAll } from "./found.ts";

/** 一看就知道是密钥的写法：各家平台的令牌都有固定的开头。 */
const shapes = [
  "-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----",
  "(?:AKIA|ASIA)[A-Z0-9]{16}",
  "LTAI[A-Za-z0-9]{12,24}",
  "AKID[A-Za-z0-9]{28,40}",
  "gh[pousr]_[A-Za-z0-9]{36,}",
  "github_pat_[A-Za-z0-9_]{50,}",
  "glpat-[A-Za-z0-9_-]{20,}",
  "npm_[A-Za-z0-9]{36}",
  "xox[abeoprs]-[A-Za-z0-9-]{10,}",
  "AIza[A-Za-z0-9_-]{35}",
  "sk-(?:proj-|ant-)?[A-Za-z0-9_-]{32,}",
  "sk_live_[A-Za-z0-9]{20,}",
  "eyJ[A-Za-z0-9_-]{8,}\\.eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}",
];
const known = new RegExp(`(?<![A-Za-z0-9_])(?:${shapes.join("|")})`, "g");

/** 网址里写着用户名和密码。 */
const inAddress = /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@]{1,200}:[^\s/:@]{1,200}@[^\s/]+/gi;

/** 写明是密码、令牌，后面跟着一串字母数字的。 */
const named =
  /(?<=(?:password|passwd|pwd|secret|token|api[_-]?key|access[_-]?key|密码|口令|密钥|令牌)\s?["'”’]?\s?(?:[:=：]|是|为)\s?["'“‘]?)[A-Za-z0-9_\-+/=!@#$%^&*.]{8,}/gi;

/** 上面两样里少不了的一截；没有的不必细找。 */
const signedIn = /:\/\/[^\s/:@]{1,200}:[^\s/:@]{1,200}@/;
const naming =
  /(?:password|passwd|pwd|secret|token|api[_-]?key|access[_-]?key|密码|口令|密钥|令牌)\s?["'”’]?\s?[:=：是为]/i;

/** 既有字母又有数字，不是词，也不是占位的星号。 */
const random = (text: string): boolean => /[A-Za-z]/.test(text) && /\d/.test(text) && new Set(text).size >= 5;

/** 文字里的私钥、令牌和密码。 */
export function findSecrets(text: string): Found[] {
  return [
    ...findAll(text, known),
    ...(signedIn.test(text) ? findAll(text, inAddress) : []),
    ...(naming.test(text) ? findAll(text, named, random) : []),
  ].sort((a, b) => a.start - b.start);
}
