import type { Weight } from "./glyphs.ts";
import { setLine } from "./line.ts";
import type { Mark } from "./mark.ts";
import type { Tone } from "./palette.ts";

interface Options {
  x: number;
  /** 基线。 */
  y: number;
  size: number;
  weight?: Weight;
  tone?: Tone;
}

/** 一行字有多宽，像素。 */
export const widthOf = (content: string, size: number, weight: Weight = 400): number =>
  (setLine(content, weight).width * size) / 1000;

/** 一行字的各笔。基线落在整像素上，各行的横画一样实。 */
export function text(content: string, { x, y, size, weight = 400, tone = "ink" }: Options): Mark[] {
  const scale = size / 1000;
  return setLine(content, weight).glyphs.flatMap(({ x: at, shapes }) => {
    const place = { x: x + at * scale, y: Math.round(y), scale };
    return shapes.map((outline) => ({ outline, place, tone }));
  });
}

/** 最窄的字也有字号的这么多。 */
const narrowest = 0.2;

/** 这么宽的地方至多放得下的那几个字；几百字的题名不必一个一个地试。 */
export const within = (content: string, size: number, width: number): string[] =>
  Array.from(content).slice(0, Math.ceil(width / (size * narrowest)));

/** 一行里放不下的，截到放得下，末尾加省略号。 */
export function fitted(content: string, size: number, width: number, weight: Weight = 400): string {
  const characters = within(content, size, width);
  if (characters.join("") === content && widthOf(content, size, weight) <= width) return content;
  const shortened = () => `${characters.join("").replace(/[，、：；。“‘《（　 ]+$/, "")}……`;
  while (characters.length > 0 && widthOf(shortened(), size, weight) > width) characters.pop();
  return shortened();
}
