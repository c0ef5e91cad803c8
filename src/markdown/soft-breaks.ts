const wide = String.raw`[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”‘’—…·]`;
// 空格只从一串的开头数起：从中间也数，几万个空格就要数几万遍。
const softBreak = new RegExp(`(?<=${wide})[ \\t]*\\n[ \\t]*|(?<![ \\t])[ \\t]*\\n[ \\t]*(?=${wide})`, "gu");

/** 汉字（或全角标点）旁的软换行不是空格：删去；两边都是西文的照旧。 */
export const joinSoftBreaks = (text: string): string => text.replace(softBreak, "");
