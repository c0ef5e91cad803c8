import { traditionalPrefix } from "./address.ts";

/** 页面的脚本要取的数据，连同页面一起出繁体的一份；开放数据、订阅源、印刷件只有简体的。 */
const pageData = /^(?:search\/(?!terms\/)|compare\/|figures\/).*\.json$/;
const astroScript = /^_astro\/.*\.js$/;
/** 编辑台和找不到页面时的那一页，只有一份；繁体的不再转。 */
const single = new RegExp(`^(?:404\\.html|admin/|${traditionalPrefix.slice(1)}/)`);

/** 这个文件不问别的就知道要出繁体的：网页和页面要取的数据。 */
export const isTranslated = (file: string): boolean =>
  !single.test(file) && (file.endsWith(".html") || pageData.test(file));

/**
 * 站内路径有没有繁体的一份：看写法就知道，不必查站里有什么，所以一页转成什么样只看它自己。
 * 以斜线结尾的都是网页；网页引的脚本都有。
 */
export function hasTraditional(path: string): boolean {
  if (!path.startsWith("/") || path.startsWith("//")) return false;
  const file = path.slice(1);
  return !single.test(file) && (path.endsWith("/") || astroScript.test(file) || pageData.test(file));
}
