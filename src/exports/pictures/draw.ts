import type { Card } from "./card.ts";
import { breakLines } from "./line-break.ts";
import { colours, margin, measure } from "./page.ts";
import { seal } from "./seal.ts";
import { pictureSize } from "./size.ts";
import { fitted, text, widthOf } from "./text.ts";
import { leading, setTitle } from "./title.ts";

/** 各部分的位置和字号，像素。题名和它下面的一句在 field 里上下居中。 */
const kicker = { y: 108, size: 32 } as const;
const field = { top: 146, bottom: 492 } as const;
const note = { size: 36, gap: 24, leading: 1.45, limit: 2 } as const;
const rule = 520;
const foot = { y: 580, size: 30, publication: 34, seal: 56, gap: 16 } as const;

/** 从行的正中到基线，字号的倍数。 */
const toBaseline = 0.37;

/** 从 top 起一行一行往下排。 */
const stacked = (
  lines: readonly string[],
  top: number,
  style: { size: number; leading: number; weight: 400 | 700; fill: string },
) =>
  lines.map((line, index) =>
    text(line, {
      ...style,
      x: margin,
      y: top + (index + 0.5) * style.size * style.leading + style.size * toBaseline,
    }),
  );

function setNote(content: string): string[] {
  if (!content) return [];
  const set = breakLines(content, { width: (measure * 1000) / note.size, limit: note.limit, weight: 400 });
  return set?.lines ?? [fitted(content, note.size, measure)];
}

/** 右下角的印和刊名。 */
function signature({ publication, accent }: Card): { markup: string; width: number } {
  const name = fitted(publication, foot.publication, measure / 2, 700);
  const left = pictureSize.width - margin - widthOf(name, foot.publication, 700);
  const sealLeft = left - foot.gap - foot.seal;
  return {
    markup:
      seal(publication, accent, sealLeft, foot.y - foot.publication * toBaseline - foot.seal / 2, foot.seal) +
      text(name, { x: left, y: foot.y, size: foot.publication, weight: 700 }),
    width: pictureSize.width - margin - sealLeft,
  };
}

/** 一张图，SVG；字都是轮廓，画它的机器上不必有字体。 */
export function draw(card: Card): string {
  const { width, height } = pictureSize;
  const noteLines = setNote(card.note);
  const noteHeight = noteLines.length > 0 ? note.gap + noteLines.length * note.size * note.leading : 0;
  const room = field.bottom - field.top - noteHeight;
  const { lines, size } = setTitle(card.title, room);
  const titleHeight = lines.length * size * leading;
  const top = field.top + (room - titleHeight) / 2;
  const { markup, width: signed } = signature(card);
  const footWords = fitted(card.foot, foot.size, measure - signed - foot.gap * 2);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" fill="${colours.paper}"/>`,
    `<rect width="${width}" height="12" fill="${card.accent}"/>`,
    text(fitted(card.kicker, kicker.size, measure, 700), {
      x: margin,
      y: kicker.y,
      size: kicker.size,
      weight: 700,
      fill: card.accent,
    }),
    ...stacked(lines, top, { size, leading, weight: 700, fill: colours.ink }),
    ...stacked(noteLines, top + titleHeight + note.gap, { ...note, weight: 400, fill: colours.soft }),
    `<rect x="${margin}" y="${rule}" width="${measure}" height="2" fill="${colours.ink}"/>`,
    text(footWords, { x: margin, y: foot.y, size: foot.size, fill: colours.soft }),
    markup,
    "</svg>",
  ].join("");
}
