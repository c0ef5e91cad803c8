import { glyph, type Weight } from "./glyphs.ts";
import type { Outline } from "./outline.ts";

const opening = /[“‘《〈（【「『]/;
const closing = /[”’》〉）】」』，、。：；！？]/;
const han = /\p{Script=Han}/u;
const western = /[A-Za-z0-9+%]/;

/** 全角标点的字面只占半格，挨在一起时各让出空着的半格（clreq 3.1.6）。 */
const half = 500;
/** 汉字同西文、数字之间的空（clreq 3.2.6）。 */
const autospace = 180;
/** 题名里分句的空格。 */
const clauseSpace = 600;

/** 一行字：各字的位置和整行的宽，单位是千分之一字号。 */
export interface Line {
  glyphs: { x: number; shapes: readonly Outline[] }[];
  width: number;
}

/** 前后两个字之间加减的距离。 */
function kern(previous: string | undefined, current: string): number {
  if (previous === undefined) return opening.test(current) ? -half : 0;
  if (
    (closing.test(previous) && (closing.test(current) || opening.test(current))) ||
    (opening.test(previous) && opening.test(current))
  )
    return -half;
  const mixed = (han.test(previous) && western.test(current)) || (western.test(previous) && han.test(current));
  return mixed ? autospace : 0;
}

/** 排一行。行首的开括号、开引号靠边，行末的闭标点不占它空着的半格。 */
export function setLine(text: string, weight: Weight): Line {
  const glyphs: Line["glyphs"] = [];
  let x = 0;
  let previous: string | undefined;
  for (const character of text) {
    if (character === " ") {
      x += previous !== undefined && western.test(previous) ? 250 : clauseSpace;
    } else {
      x += kern(previous, character);
      const { width, shapes } = glyph(character, weight);
      glyphs.push({ x, shapes });
      x += width;
    }
    previous = character;
  }
  const last = previous !== undefined && closing.test(previous) ? half : 0;
  return { glyphs, width: x - last };
}
