import { contoursOf, type Outline } from "./outline.ts";

/** 方块，左上角在原点；可以是圆角的。 */
export function box(width: number, height: number, radius = 0): Outline {
  const [right, bottom] = [width, -height];
  const [outline] = contoursOf([
    { command: "moveTo", args: [radius, 0] },
    { command: "lineTo", args: [right - radius, 0] },
    { command: "quadraticCurveTo", args: [right, 0, right, -radius] },
    { command: "lineTo", args: [right, bottom + radius] },
    { command: "quadraticCurveTo", args: [right, bottom, right - radius, bottom] },
    { command: "lineTo", args: [radius, bottom] },
    { command: "quadraticCurveTo", args: [0, bottom, 0, bottom + radius] },
    { command: "lineTo", args: [0, -radius] },
    { command: "quadraticCurveTo", args: [0, 0, radius, 0] },
  ]);
  return outline as Outline;
}
