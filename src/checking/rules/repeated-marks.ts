import type { Rule } from "../rule.ts";

/** 同一个点号连着写了两遍。 */
export const repeatedMarks: Rule = {
  id: "punctuation/repeated",
  severity: "warning",
  title: "标点重复",
  meaning: "逗号、顿号、句号连着写了两遍，或者逗号紧挨着句号，多半是删字时落下的。",
  remedy: "只留一个；同一个标点连着的，--fix 会替您改。",
  wrong: "修路、、架桥，，通水。。",
  right: "修路、架桥，通水。",
  fixable: true,
  inProse(prose) {
    return Array.from(prose.matchAll(/([，、；：])\1+|(?<!。)。。(?!。)|[，、；：](?=[。！？；])|。(?=[，、；])/g)).map(
      ({ 0: marks, index }) => {
        const same = marks.length > 1;
        return {
          start: index,
          end: index + (same ? marks.length : 2),
          message: same ? `“${marks}” 重复了，只留一个` : `“${marks}” 紧挨着 “${prose[index + 1]}”，请删去一个`,
          ...(same && { fix: marks[0] ?? "" }),
        };
      },
    );
  },
};
