/**
 * 数字的原样写法在正文里第一次出现的位置，不落在更长的数目里：
 * 找 “6次” 不落在 “16次” 上，找 “约60” 不落在 “约600” 上。
 * @returns 从 0 起的位置；没有返回 -1。
 */
export function occurrence(body: string, text: string): number {
  for (let at = body.indexOf(text); at >= 0; at = body.indexOf(text, at + 1)) {
    const before = body.slice(Math.max(0, at - 2), at);
    const after = body.slice(at + text.length, at + text.length + 2);
    const cutBefore = /^\d/.test(text) && /\d\.?$/.test(before);
    const cutAfter = /\d$/.test(text) && /^\.?\d/.test(after);
    if (!cutBefore && !cutAfter) return at;
  }
  return -1;
}
