import { visible } from "../characters.ts";
import type { Match, Rule } from "../rule.ts";

/** 阿拉伯、天城、藏、蒙古等文字和表情符号要靠零宽字符连写，那里的不管。 */
const joins =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Tibetan}\p{Script=Mongolian}\p{Script=Hebrew}\p{Extended_Pictographic}]|\uFE0F/u;

const removable = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+/g;
const broken = /(?![\t\n])\p{Cc}|\p{Co}|[\uFFFD\uFFFE\uFFFF\u2028\u2029]/gu;

/** 平常的字以外的：上面两样都在其中，不问是哪一样。绝大多数的文件没有，看一遍就够了。 */
const suspect =
  /[^\t\n -~\u00A0-\u00AC\u00AE-\u061B\u061D-\u180A\u1810-\u200A\u2010-\u2027\u202F-\u205F\u206A-\uDB7F\uDC00-\uDFFF\uF900-\uFEFE\uFF00-\uFFFC]/;

function reason(character: string): string {
  if (character === "\uFFFD") return "这里有一个读坏了的字（U+FFFD），请对照来源补上";
  if (character === "\r") return "这里有一个旧式的换行符，请把它换成普通的换行";
  if (/\p{Co}/u.test(character)) return `这里有一个造字（${visible(character)}），别的机器上看不见，请换成通用的字`;
  return `这里有一个看不见的控制字符（${visible(character)}），请删去`;
}

/** 看不见的字符：零宽、双向控制、软连字符、控制字符，和读坏的字。 */
export const invisible: Rule = {
  id: "text/invisible",
  severity: "error",
  title: "看不见的字符",
  meaning: "从网页、微信、PDF 复制时带来的零宽字符、方向控制符、控制字符，看不见，却会使搜索搜不到、文字颠倒。",
  remedy: "删去；零宽和方向控制的，--fix 会替您删。读坏了的字对照来源补上。",
  wrong: "协商\u200B民主（两个词之间藏着 U+200B）",
  right: "协商民主",
  fixable: true,
  inText(text) {
    if (!suspect.test(text)) return [];
    const matches: Match[] = [];
    for (const { 0: marks, index } of text.matchAll(removable)) {
      if (
        joins.test(text.slice(Math.max(0, index - 2), index)) ||
        joins.test(text.slice(index + marks.length, index + marks.length + 2))
      )
        continue;
      matches.push({
        start: index,
        end: index + marks.length,
        message: `这里藏着看不见的字符（${visible(marks.slice(0, 4))}），请删去`,
        fix: "",
      });
    }
    for (const { 0: character, index } of text.matchAll(broken))
      matches.push({ start: index, end: index + character.length, message: reason(character) });
    return matches;
  },
};
