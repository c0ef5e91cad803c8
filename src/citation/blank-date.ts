/** 引用日期留的空，等读者（或者读者浏览器里的脚本）填。 */
export const blankDate = "____-__-__";

/** 填上日期；RIS 的空用斜线隔开，照样填。 */
export const fillDate = (text: string, date: string): string =>
  text.replace(/____([-/])__\1__/g, (_, separator: string) => date.replaceAll("-", separator));
