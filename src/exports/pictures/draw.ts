import { box } from "./box.ts";
import type { Card } from "./card.ts";
import { breakLines } from "./line-break.ts";
import type { Drawing, Mark } from "./mark.ts";
import { margin, measure } from "./page.ts";
import type { Tone } from "./palette.ts";
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
  style: { size: number; leading: number; weight: 400 | 700; tone: Tone },
) =>
  lines.flatMap((line, index) =>
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
function signature({ publication }: Card): { marks: Mark[]; width: number } {
  const name = fitted(publication, foot.publication, measure / 2, 700);
  const left = pictureSize.width - margin - widthOf(name, foot.publication, 700);
  const sealLeft = left - foot.gap - foot.seal;
  return {
    marks: [
      ...seal(publication, sealLeft, foot.y - foot.publication * toBaseline - foot.seal / 2, foot.seal),
      ...text(name, { x: left, y: foot.y, size: foot.publication, weight: 700 }),
    ],
    width: pictureSize.width - margin - sealLeft,
  };
}

/** 一张图上的各笔，按次序画；字都是轮廓，画它的机器上不必有字体。 */
export function draw(card: Card): Drawing {
  const noteLines = setNote(card.note);
  const noteHeight = noteLines.length > 0 ? note.gap + noteLines.length * note.size * note.leading : 0;
  const room = field.bottom - field.top - noteHeight;
  const { lines, size } = setTitle(card.title, room);
  const titleHeight = lines.length * size * leading;
  const top = field.top + (room - titleHeight) / 2;
  const { marks: signed, width: signedWidth } = signature(card);
  const footWords = fitted(card.foot, foot.size, measure - signedWidth - foot.gap * 2);
  return {
    accent: card.accent,
    marks: [
      { outline: box(pictureSize.width, 12), place: { x: 0, y: 0, scale: 1 }, tone: "accent" },
      ...text(fitted(card.kicker, kicker.size, measure, 700), { ...kicker, x: margin, weight: 700, tone: "accent" }),
      ...stacked(lines, top, { size, leading, weight: 700, tone: "ink" }),
      ...stacked(noteLines, top + titleHeight + note.gap, { ...note, weight: 400, tone: "soft" }),
      { outline: box(measure, 2), place: { x: margin, y: rule, scale: 1 }, tone: "ink" },
      ...text(footWords, { x: margin, y: foot.y, size: foot.size, tone: "soft" }),
      ...signed,
    ],
  };
}
