import { colours } from "./page.ts";
import { text, widthOf } from "./text.ts";

/** 一方印：刊名的头两个字上下叠着；只有一个字的，居中。x、y 是左上角，side 是边长，像素。 */
export function seal(name: string, accent: string, x: number, y: number, side: number): string {
  const characters = Array.from(name).slice(0, 2);
  const pair = characters.length > 1;
  const size = side * (pair ? 0.42 : 0.6);
  const glyphs = characters.map((character, index) =>
    text(character, {
      x: x + (side - widthOf(character, size, 700)) / 2,
      y: y + side * (pair ? 0.28 + 0.44 * index : 0.5) + size * 0.37,
      size,
      weight: 700,
      fill: colours.onAccent,
    }),
  );
  return `<rect x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${side}" height="${side}" rx="3" fill="${accent}"/>${glyphs.join("")}`;
}
