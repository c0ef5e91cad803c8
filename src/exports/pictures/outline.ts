/**
 * 一个形状的边：首尾相接的线段，每段四个数 x0、y0、x1、y1；纵轴向上，单位由用它的定。
 * 曲线已经化成线段，画多大都用这一份。
 */
export type Outline = Float32Array;

/** 形状画到哪里：原点在画布上的位置（像素）、一个单位合几个像素。 */
export interface Place {
  x: number;
  y: number;
  scale: number;
}

/** 轮廓里的一步，同 fontkit 的 PathCommand：args 是各控制点的坐标，最后一点是终点。 */
export interface Step {
  command: string;
  args: readonly number[];
}

/** 化成的线段离曲线至多这么远：字号最大（192 像素）时约二十分之一像素。 */
const tolerance = 0.25;

/** n 次贝塞尔曲线要均分成几段：由控制点的二阶差分定。 */
function segmentsFor(points: readonly number[]): number {
  const degree = points.length / 2 - 1;
  let bend = 0;
  for (let i = 0; i + 5 < points.length; i += 2) {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0] = points.slice(i, i + 6);
    bend = Math.max(bend, Math.sqrt((x0 - 2 * x1 + x2) ** 2 + (y0 - 2 * y1 + y2) ** 2));
  }
  return Math.max(1, Math.ceil(Math.sqrt((degree * (degree - 1) * bend) / (8 * tolerance))));
}

/** 曲线在 t 处的一点：逐层取中（de Casteljau）。 */
function pointAt(points: readonly number[], t: number): [x: number, y: number] {
  const left = [...points];
  for (let count = left.length - 2; count > 0; count -= 2)
    for (let i = 0; i < count; i++) left[i] = (left[i] ?? 0) * (1 - t) + (left[i + 2] ?? 0) * t;
  return [left[0] ?? 0, left[1] ?? 0];
}

/** 一步一步走成几圈，各圈都合上；没有面积的不要。 */
export function contoursOf(steps: readonly Step[]): Outline[] {
  const contours: Outline[] = [];
  let lines: number[] = [];
  let [startX, startY, x, y] = [0, 0, 0, 0];
  const lineTo = (nextX: number, nextY: number) => {
    lines.push(x, y, nextX, nextY);
    [x, y] = [nextX, nextY];
  };
  const close = () => {
    if (x !== startX || y !== startY) lineTo(startX, startY);
    if (lines.length > 8) contours.push(new Float32Array(lines));
    lines = [];
  };
  for (const { command, args } of steps) {
    if (command === "closePath") continue;
    if (command === "moveTo") {
      close();
      [startX = 0, startY = 0] = args;
      [x, y] = [startX, startY];
      continue;
    }
    const points = [x, y, ...args];
    const count = segmentsFor(points);
    for (let i = 1; i <= count; i++) lineTo(...pointAt(points, i / count));
  }
  close();
  return contours;
}
