const han = /\p{Script=Han}/u;
const chinese = /[\p{Script=Han}\u3001-\u3003\u3005-\u3015\uFF01\uFF08\uFF09\uFF0C\uFF1A\uFF1B\uFF1F“”‘’—…·]/u;

/** 一个汉字。 */
export const isHan = (character: string | undefined): boolean => character !== undefined && han.test(character);

/** 汉字或者汉字标点。 */
export const isChinese = (character: string | undefined): boolean => character !== undefined && chinese.test(character);

/** 编辑看得见的写法：看不见的字符写出码位。 */
export const visible = (text: string): string =>
  Array.from(text, (character) =>
    /[\p{C}\p{Z}]/u.test(character) && character !== " "
      ? `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`
      : character,
  ).join("");
