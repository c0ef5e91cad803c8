/** 名字里带内容摘要的文件：名字不变，内容就不变。 */
const patterns = [/^_astro\//, /^search\/catalogue-[^/]+\.json$/, /^search\/(?:cards|terms)\/[^/]+$/];

/** 可以让浏览器一直留着的文件。繁体的那一份由转换得来，名字照简体的，不算。 */
export const isImmutable = (path: string): boolean => patterns.some((pattern) => pattern.test(path));

/** 打开着的旧页面还会来取的文件：名字带摘要，新的一次发布里多半没有了。 */
export const isFetchedLater = (path: string): boolean => isImmutable(path.replace(/^hant\//, ""));

/** 同样的规则，给服务器的设置用：对着以斜线开头的地址。 */
export const immutablePattern = "^/(?:_astro/|search/(?:catalogue-|cards/|terms/))";
