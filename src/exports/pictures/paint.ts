import { Canvas } from "./canvas.ts";
import type { Drawing } from "./mark.ts";
import { paletteOf } from "./palette.ts";
import { encodePng } from "./png.ts";
import { pictureSize } from "./size.ts";

/** 一笔一笔画在画布上，存成 PNG。 */
export async function paint({ accent, marks }: Drawing): Promise<Buffer> {
  const { colours, ramps } = paletteOf(accent);
  const canvas = new Canvas(pictureSize);
  for (const { outline, place, tone } of marks) canvas.fill(outline, place, ramps[tone]);
  return encodePng(canvas, colours);
}
