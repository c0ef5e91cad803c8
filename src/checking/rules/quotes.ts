import { isHan } from "../characters.ts";
import { paragraphs } from "../paragraphs.ts";
import type { Match, Rule } from "../rule.ts";

/** 直引号，一段里成对、括着汉字的才有把握改。 */
function straight(text: string, offset: number): Match[] {
  const all = Array.from(text.matchAll(/"/g), ({ index }) => index);
  // 落单而紧跟着数字的是英寸、角秒。
  const at = all.length % 2 === 0 ? all : all.filter((index) => !/\d/.test(text[index - 1] ?? ""));
  if (at.length === 0) return [];
  const inside = at.flatMap((index, i) => (i % 2 === 0 ? [text.slice(index + 1, at[i + 1])] : []));
  const paired = at.length % 2 === 0 && !/[“”]/.test(text) && inside.every((words) => /\p{Script=Han}/u.test(words));
  if (!paired && !at.some((index) => isHan(text[index - 1]) || isHan(text[index + 1]))) return [];
  return at.map((index, i) => ({
    start: offset + index,
    end: offset + index + 1,
    message: `直引号 " 夹在汉字里，应写成 “${i % 2 === 0 ? "“" : "”"}”`,
    ...(paired && { fix: i % 2 === 0 ? "“" : "”" }),
  }));
}

const curly: Record<string, string> = { "「": "“", "」": "”", "『": "‘", "』": "’" };

function corner(text: string, offset: number): Match[] {
  const at = Array.from(text.matchAll(/[「」『』]/g), ({ 0: mark, index }) => ({ mark, index }));
  const marks = at.map(({ mark }) => mark).join("");
  const balanced = /^(?:「(?:『』)*」|『』)*$/.test(marks);
  return at.map(({ mark, index }) => ({
    start: offset + index,
    end: offset + index + 1,
    message: `横排的简体文字用弯引号，“${mark}” 应写成 “${curly[mark]}”`,
    ...(balanced && { fix: curly[mark] ?? mark }),
  }));
}

/** 引号用弯的（GB/T 15834 4.8）。 */
export const quotes: Rule = {
  id: "punctuation/quotes",
  severity: "warning",
  title: "引号的形状",
  meaning: "汉字旁边用了打字机的直引号，或者竖排、繁体用的「」。横排的简体文字，引号是 “ ”，里层是 ‘ ’。",
  remedy: "改成弯引号；一段之内成对的，--fix 会替您改。",
  wrong: '所谓"有事好商量"，就是「众人的事由众人商量」。',
  right: "所谓“有事好商量”，就是“众人的事由众人商量”。",
  fixable: true,
  inProse(prose) {
    if (!/["「」『』]/.test(prose)) return [];
    return paragraphs(prose).flatMap(({ text, start }) => [...straight(text, start), ...corner(text, start)]);
  },
};
