/** 全角的数字和短横也认：换个写法藏不住。 */
const grouped = /[\d０-９]{3}[ \-－]?[\d０-９]{4}/;

/** 上一篇，和它有没有：一篇文字接连找几样号码，只看一遍。 */
let last = { text: "", found: false };

/**
 * 文字里有没有连着的七位数字，中间至多隔一个空格或短横。身份证、银行卡、手机、固定电话的号码里都有这样一截，
 * 没有的就不必细找：绝大多数文字没有。
 */
export function hasLongNumber(text: string): boolean {
  if (last.text !== text) last = { text, found: grouped.test(text) };
  return last.found;
}
