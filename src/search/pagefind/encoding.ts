const base = 26;
const digits = 4;

/**
 * 把一个词写成纯小写字母，一个字符四个字母。
 *
 * Pagefind 在浏览器里会照网页的语言再分一次词，遇到中文就把切好的双字拆散；
 * 写成字母它就认作一个生词，原样查找。字符逐个编码、长短一致，所以词头仍是词头。
 */
export function encodeWord(word: string): string {
  let encoded = "";
  for (const character of word) {
    let code = character.codePointAt(0) ?? 0;
    let letters = "";
    for (let place = 0; place < digits; place++) {
      letters = String.fromCharCode(97 + (code % base)) + letters;
      code = Math.floor(code / base);
    }
    encoded += letters;
  }
  return encoded;
}

/** 用空格隔开的一串词。 */
export const encodeWords = (words: string): string => words.split(" ").map(encodeWord).join(" ");
