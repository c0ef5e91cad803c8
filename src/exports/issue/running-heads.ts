/** CSS 字符串：引号、反斜线和换行写成转义，其余照写。 */
const quote = (text: string) =>
  `"${text.replace(/["\\\n]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`;

/** 书眉：双页是刊名，单页是这一期的简称。@page 里取不到网页上的文字，只好按期写一份样式。 */
export const runningHeads = (publication: string, issue: string): string =>
  `@page issue:left{@top-left{content:${quote(publication)}}}\n@page issue:right{@top-right{content:${quote(issue)}}}\n@page issue:first{@top-right{content:none}}\n`;
