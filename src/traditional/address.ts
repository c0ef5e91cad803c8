/** 繁体网页都在这个前缀下面，后面的地址与简体的相同。 */
export const traditionalPrefix = "/hant";

/** 繁体页面里的脚本用：本页所在的那一套站点的根，以斜线结尾。 */
export const siteBase = (pathname: string): string =>
  pathname.startsWith(`${traditionalPrefix}/`) ? `${traditionalPrefix}/` : "/";
