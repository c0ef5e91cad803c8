import { breakLines } from "./line-break.ts";
import { measure } from "./page.ts";
import { fitted, within } from "./text.ts";

/** 题名的字号，从大到小：字越大，许的行数越少。 */
const smallest = { size: 50, limit: 5 } as const;
const sizes = [
  { size: 192, limit: 1 },
  { size: 160, limit: 1 },
  { size: 128, limit: 1 },
  { size: 104, limit: 2 },
  { size: 92, limit: 2 },
  { size: 80, limit: 3 },
  { size: 68, limit: 3 },
  { size: 58, limit: 4 },
  smallest,
] as const;

/** 为了不拆词，字号至多缩到几成。 */
const concession = 0.7;

/** 行高，字号的倍数。 */
export const leading = 1.3;

interface Title {
  lines: string[];
  size: number;
}

/** 最小的字也排不下的题名，截到排得下，末尾加省略号。 */
function shorten(title: string, height: number): Title {
  const { size } = smallest;
  const limit = Math.floor(height / (size * leading));
  const characters = within(title, size, measure * limit);
  while (characters.length > 1) {
    characters.pop();
    const set = breakLines(`${characters.join("")}……`, { width: (measure * 1000) / size, limit, weight: 700 });
    if (set) return { lines: set.lines, size };
  }
  return { lines: [fitted(title, size, measure, 700)], size };
}

/**
 * 题名排成几行、用多大的字：排得下的最大的；要拆词的，肯小一点来避免。
 * @param height 题名至多占多高，像素。
 */
export function setTitle(title: string, height: number): Title {
  const fitting = sizes.flatMap(({ size, limit }) => {
    const set = breakLines(title, { width: (measure * 1000) / size, limit, weight: 700 });
    return set && set.lines.length * size * leading <= height ? [{ ...set, size }] : [];
  });
  const [largest] = fitting;
  if (!largest) return shorten(title, height);
  return fitting.find(({ torn, size }) => !torn && size >= largest.size * concession) ?? largest;
}
