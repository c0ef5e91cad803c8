import { box } from "./box.ts";
import type { Mark } from "./mark.ts";
import { text, widthOf } from "./text.ts";

/** 一方印：刊名的头两个字上下叠着；只有一个字的，居中。x、y 是左上角，side 是边长，像素。 */
export function seal(name: string, x: number, y: number, side: number): Mark[] {
  const characters = Array.from(name).slice(0, 2);
  const pair = characters.length > 1;
  const size = side * (pair ? 0.42 : 0.6);
  const [left, top] = [Math.round(x), Math.round(y)];
  return [
    { outline: box(side, side, 3), place: { x: left, y: top, scale: 1 }, tone: "accent" },
    ...characters.flatMap((character, index) =>
      text(character, {
        x: left + (side - widthOf(character, size, 700)) / 2,
        y: top + side * (pair ? 0.28 + 0.44 * index : 0.5) + size * 0.37,
        size,
        weight: 700,
        tone: "carved",
      }),
    ),
  ];
}
