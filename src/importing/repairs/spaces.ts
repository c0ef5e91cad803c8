import type { Find } from "../passage.ts";

/** 看不见的字：零宽空格、连接符、BOM、软连字符、方向记号。 */
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]+/g;
/** 不间断空格、制表符、各种宽度的空格。 */
const odd = /[\t\v\f\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+/g;
/** 汉字标点旁边、行首行末的空格没有意思；题名两句之间的留着。 */
const useless = /^ +| +$|(?<=[，。；：！？、“‘《（【〔]) +| +(?=[，。；：！？、”’》）】〕])/g;

/** 空白：看不见的字去掉，各种空白统一成一个空格，行首行末和标点旁边的去掉。 */
export const findSpaces: Find = (text) => {
  const found = [
    ...Array.from(text.matchAll(invisible), (match) => ({ match, replacement: "" })),
    ...Array.from(text.matchAll(odd), (match) => {
      const edge = match.index === 0 || match.index + match[0].length === text.length;
      return { match, replacement: edge ? "" : " " };
    }),
    ...Array.from(text.matchAll(useless), (match) => ({ match, replacement: "" })),
  ];
  return found
    .sort((a, b) => a.match.index - b.match.index)
    .map(({ match, replacement }) => ({
      start: match.index,
      end: match.index + match[0].length,
      replacement,
      certainty: "certain" as const,
    }));
};
