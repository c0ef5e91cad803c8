import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { create, type Font } from "fontkit";

import { contoursOf, type Outline } from "./outline.ts";
import { shapesOf } from "./shapes.ts";
import { unpackWoff } from "./woff.ts";

/** 字体包里的思源宋体，按用字频率切成一百来片；一片只在用到它的字时才读。 */
const folder = dirname(
  createRequire(join(process.cwd(), "package.json")).resolve("@fontsource/noto-serif-sc/package.json"),
);

/** 字面的粗细。 */
export type Weight = 400 | 700;

/** 一个字的宽度和各块，单位是千分之一字号。 */
export interface Glyph {
  width: number;
  shapes: readonly Outline[];
}

/** 哪个字在哪一片里。 */
function readSlices(): Map<number, string> {
  const ranges = JSON.parse(readFileSync(join(folder, "unicode.json"), "utf8")) as Record<string, string>;
  const slices = new Map<number, string>();
  for (const [name, list] of Object.entries(ranges))
    for (const range of list.split(",")) {
      const [from = 0, to = from] = range
        .slice(2)
        .split("-")
        .map((code) => Number.parseInt(code, 16));
      for (let code = from; code <= to; code++) if (!slices.has(code)) slices.set(code, name.replace(/[[\]]/g, ""));
    }
  return slices;
}

let slices: Map<number, string> | undefined;
const fonts = new Map<string, Font>();
const glyphs = new Map<string, Glyph>();

function fontOf(slice: string, weight: Weight): Font {
  const file = join(folder, "files", `noto-serif-sc-${slice}-${weight}-normal.woff`);
  let font = fonts.get(file);
  if (!font) {
    font = create(unpackWoff(readFileSync(file))) as Font;
    fonts.set(file, font);
  }
  return font;
}

/** 一个字的轮廓；字体里没有的字画成缺字的方框。 */
export function glyph(character: string, weight: Weight): Glyph {
  const key = `${weight}${character}`;
  let found = glyphs.get(key);
  if (!found) {
    slices ??= readSlices();
    const code = character.codePointAt(0) ?? 0;
    const font = fontOf(slices.get(code) ?? "latin", weight);
    const outline = font.glyphForCodePoint(code);
    const scale = 1000 / font.unitsPerEm;
    found = {
      width: outline.advanceWidth * scale,
      shapes: shapesOf(contoursOf(outline.path.scale(scale, scale).commands)),
    };
    glyphs.set(key, found);
  }
  return found;
}
