/** 引用日期留的空，等读者（或者读者浏览器里的脚本）填。 */
export const blankDate = "____-__-__";

/** 给文献管理软件的文件是建站时写的，没有引用日期；复制的时候添上，与当时就写上一样。 */
export const withAccess = (file: string, date: string): string =>
  file.startsWith("@")
    ? file.replace(/\n\}\s*$/, `\n  urldate = {${date}},\n}`)
    : file.replace(/\nER {2}- \s*$/, `\nY2  - ${date.replaceAll("-", "/")}/\nER  - `);
