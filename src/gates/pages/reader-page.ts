/** 给读者的网页：网页编辑器和电子书里的不算。 */
export const isReaderPage = (path: string): boolean =>
  path.endsWith(".html") && !path.includes("!") && !path.startsWith("admin/");

/** 找不到页面时的那一页：没有自己的地址，也没有繁体的一份。 */
export const missingPage = "404.html";
