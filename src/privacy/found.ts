/** 在文字里找到的一处：起止位置从 0 起，按字符数。 */
export interface Found {
  start: number;
  end: number;
}

/** 上一篇和它换好的样子：一篇文字接连找几样，只换一遍。 */
let last = { text: "", half: "" };

/** 全角的数字和字母换成半角，长度不变：换个写法藏不住。 */
export function toHalfWidth(text: string): string {
  if (last.text !== text)
    last = {
      text,
      half: text.replace(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0)),
    };
  return last.half;
}

/** 逐处匹配，只留通过核对的。 */
export function findAll(
  text: string,
  pattern: RegExp,
  isReal: (match: string, start: number) => boolean = () => true,
): Found[] {
  const found: Found[] = [];
  for (const { 0: match, index } of text.matchAll(pattern))
    if (isReal(match, index)) found.push({ start: index, end: index + match.length });
  return found;
}
