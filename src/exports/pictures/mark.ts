import type { Outline, Place } from "./outline.ts";
import type { Tone } from "./palette.ts";

/** 一笔：什么形状、画在哪里、什么颜色。 */
export interface Mark {
  outline: Outline;
  place: Place;
  tone: Tone;
}

/** 一张图：各笔按次序画，后画的盖住先画的。 */
export interface Drawing {
  /** 主色，#rrggbb。 */
  accent: string;
  marks: readonly Mark[];
}
