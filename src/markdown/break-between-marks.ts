/** 没有这几个记号，就没有要许换行的地方。 */
const mark = /[“”‘’》]/;
const edge = /[”’](?=[\p{Script=Han}“‘《（])|[\p{Script=Han}》）](?=[“‘])|》(?=《)/gu;

/**
 * 浏览器不分中西文，在弯引号两边都不肯换行，会把一行撑得很疏；
 * 汉字同开引号之间、闭引号同汉字之间，以及紧挨着的 ”“ 之间，许它换行（GB/T 15834 附录 B）。
 */
export const breakBetweenMarks = (text: string): string => (mark.test(text) ? text.replace(edge, "$&<wbr>") : text);
