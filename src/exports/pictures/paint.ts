import { Canvas } from "./canvas.ts";
import type { Drawing } from "./mark.ts";
import { paletteOf } from "./palette.ts";
import { encodePng } from "./png.ts";
import { pictureSize } from "./size.ts";

/** 各张图轮流用的一块画布：每张另开一块，一张就是三四百 KB，光收拾就费去不少时间。 */
const canvas = new Canvas(pictureSize);

/** 一笔一笔画在画布上，存成 PNG。 */
export function paint({ accent, marks }: Drawing): Buffer {
  const { colours, ramps } = paletteOf(accent);
  canvas.clear();
  for (const { outline, place, tone } of marks) canvas.fill(outline, place, ramps[tone]);
  return encodePng(canvas, colours);
}
