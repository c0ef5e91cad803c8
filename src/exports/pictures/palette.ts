import type { Ramp } from "./canvas.ts";
import { colours } from "./page.ts";

export type Colour = readonly [red: number, green: number, blue: number];

/** 一笔用什么颜色：墨、淡墨、主色画在纸上；印上的字是纸色，画在主色上。 */
export type Tone = "ink" | "soft" | "accent" | "carved";

/** 墨色到纸色分几级、主色到纸色分几级，连同纸色正好十六种。 */
const steps = { ink: 10, accent: 5 } as const;

const parse = (hex: string): Colour => {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 0xff, value & 0xff];
};

/** 在 under 上盖 share 那么多的 over。 */
const mix = (under: Colour, over: Colour, share: number): Colour => {
  const blend = (index: 0 | 1 | 2) => Math.round(under[index] + (over[index] - under[index]) * share);
  return [blend(0), blend(1), blend(2)];
};

const distance = (a: Colour, b: Colour) => (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2;

/** 调色板里最近的一种；一样近的取前面的。 */
function nearest(palette: readonly Colour[], colour: Colour): number {
  let best = 0;
  for (const [index, candidate] of palette.entries())
    if (distance(candidate, colour) < distance(palette[best] as Colour, colour)) best = index;
  return best;
}

export interface Palette {
  /** 十六种，第 0 种是纸色。 */
  colours: readonly Colour[];
  ramps: Readonly<Record<Tone, Ramp>>;
}

const palettes = new Map<string, Palette>();

/** 一种主色的调色板。@param accent #rrggbb。 */
export function paletteOf(accent: string): Palette {
  const known = palettes.get(accent);
  if (known) return known;
  const [paper, ink, soft, main] = [colours.paper, colours.ink, colours.soft, accent].map(parse) as [
    Colour,
    Colour,
    Colour,
    Colour,
  ];
  const tints = (over: Colour, count: number) =>
    Array.from({ length: count }, (_, index) => mix(paper, over, (index + 1) / count));
  const all = [paper, ...tints(ink, steps.ink), ...tints(main, steps.accent)];
  // 淡墨差不多就在墨色到纸色的半路上：顶替离它最近的一级，它的边用余下的几级。
  all[nearest(all.slice(0, steps.ink + 1), soft)] = soft;
  const ramp = (under: Colour, over: Colour): Ramp => {
    const shades = Uint8Array.from({ length: 256 }, (_, level) => nearest(all, mix(under, over, level / 255)));
    return { colours: shades, levels: Uint8Array.from(all, (_, index) => Math.max(0, shades.lastIndexOf(index))) };
  };
  const palette: Palette = {
    colours: all,
    ramps: { ink: ramp(paper, ink), soft: ramp(paper, soft), accent: ramp(paper, main), carved: ramp(main, paper) },
  };
  palettes.set(accent, palette);
  return palette;
}
