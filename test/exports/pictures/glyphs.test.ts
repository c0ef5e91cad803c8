import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create, type Font } from "fontkit";
import sharp from "sharp";
import { expect, test } from "vitest";
import { Canvas, type Ramp } from "../../../src/exports/pictures/canvas.ts";
import { glyph, type Weight } from "../../../src/exports/pictures/glyphs.ts";
import { unpackWoff } from "../../../src/exports/pictures/woff.ts";

const side = 120;
const place = { x: 10, y: 98, scale: 0.1 };

/** 从白到黑十六级。 */
const ramp: Ramp = {
  colours: Uint8Array.from({ length: 256 }, (_, level) => Math.round(level / 17)),
  levels: Uint8Array.from({ length: 16 }, (_, colour) => Math.floor(colour * 17 + 8)),
};

/** 照这里的画法画一个字。 */
function painted(character: string, weight: Weight): number[] {
  const canvas = new Canvas({ width: side, height: side });
  for (const shape of glyph(character, weight).shapes) canvas.fill(shape, place, ramp);
  const stride = 1 + side / 2;
  return Array.from({ length: side * side }, (_, index) => {
    const pair = canvas.rows[Math.floor(index / side) * stride + 1 + ((index % side) >> 1)] as number;
    return 17 * (index % 2 === 0 ? pair >> 4 : pair & 0xf);
  });
}

/** 字体包里的一片。 */
function fontOf(slice: string, weight: Weight): Font {
  const file = `@fontsource/noto-serif-sc/files/noto-serif-sc-${slice}-${weight}-normal.woff`;
  return create(unpackWoff(readFileSync(createRequire(import.meta.url).resolve(file)))) as Font;
}

/** 另一家的画法：直接拿字体里的曲线，画四倍大，非零规则，再缩小。 */
async function reference(character: string, font: Font): Promise<number[]> {
  const path = font.glyphForCodePoint(character.codePointAt(0) ?? 0).path.toSVG();
  const zoom = 4;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side * zoom}" height="${side * zoom}"><rect width="100%" height="100%"/><path fill="#fff" transform="scale(${zoom}) translate(${place.x} ${place.y}) scale(${place.scale} -${place.scale})" d="${path}"/></svg>`;
  const large = await sharp(Buffer.from(svg)).greyscale().raw().toBuffer();
  return Array.from({ length: side * side }, (_, index) => {
    const [x, y] = [(index % side) * zoom, Math.floor(index / side) * zoom];
    let total = 0;
    for (let i = 0; i < zoom * zoom; i++) total += large[(y + (i >> 2)) * side * zoom + x + (i & 3)] as number;
    return total / zoom ** 2;
  });
}

test.each([
  ["寻常的", "chinese-simplified", "议政协，《"],
  ["西文、数字", "latin", "Ag8+"],
  ["笔画搭着，边重合", "chinese-simplified", "埋刎厢"],
  ["几笔合围的洞", "40", "萹"],
  ["几笔合围的洞", "49", "竈"],
  ["字体里没有", "latin", "𠀀"],
])("%s的字（第 %s 片）：每个像素都同另一家画的差不多：%s", async (_, slice, characters) => {
  for (const weight of [400, 700] as const) {
    const font = fontOf(slice, weight);
    for (const character of characters) {
      const [ours, theirs] = [painted(character, weight), await reference(character, font)];
      const gaps = ours.map((level, index) => Math.abs(level - (theirs[index] ?? 0)));
      expect(ours).toContain(255);
      expect(Math.max(0, ...gaps.filter((gap) => gap > 100)), character).toBe(0);
      expect(gaps.filter((gap) => gap > 40).length, character).toBeLessThan(20);
    }
  }
});
