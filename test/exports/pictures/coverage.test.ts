import { expect, test } from "vitest";
import { Coverage } from "../../../src/exports/pictures/coverage.ts";
import { contoursOf, type Outline } from "../../../src/exports/pictures/outline.ts";

/** 折线围成的一圈，纵轴向上。 */
function polygon(...points: [x: number, y: number][]): Outline {
  const steps = points.map((args, index) => ({ command: index === 0 ? "moveTo" : "lineTo", args }));
  return contoursOf(steps)[0] as Outline;
}

/** 一块画布上各像素盖住几分（255 为全盖）。 */
function levelsOf(outline: Outline, place = { x: 0, y: 8, scale: 1 }): number[][] {
  const coverage = new Coverage();
  coverage.measure(outline, place);
  const rows = Array.from({ length: 8 }, () => new Array<number>(8).fill(0));
  for (let row = 0; row < coverage.height; row++)
    for (const [column, level] of coverage.row(row).subarray(0, coverage.width).entries()) {
      const line = rows[coverage.top + row];
      if (level > 0 && line) line[coverage.left + column] = level;
    }
  return rows;
}

const sum = (rows: number[][]) => rows.flat().reduce((total, level) => total + level, 0) / 255;

test("盖满的像素 255，盖一半的 128，盖四分之一的 64，别处是 0", () => {
  const rows = levelsOf(polygon([1.5, 4.5], [4, 4.5], [4, 2], [1.5, 2]));
  expect(rows.slice(3, 6)).toEqual([
    [0, 64, 128, 128, 0, 0, 0, 0],
    [0, 128, 255, 255, 0, 0, 0, 0],
    [0, 128, 255, 255, 0, 0, 0, 0],
  ]);
  expect(rows.filter((_, row) => row < 3 || row > 5).flat()).toEqual(new Array(40).fill(0));
});

test("斜边跨几个像素，合起来就是面积；两个方向走的一样", () => {
  const points: [number, number][] = [
    [0.3, 0.9],
    [7.6, 2.1],
    [3.2, 7.7],
  ];
  const area = ((7.3 * 6.8 - 1.2 * 2.9) * 1) / 2;
  const rows = levelsOf(polygon(...points));
  expect(sum(rows)).toBeCloseTo(area, 1);
  expect(levelsOf(polygon(...points.toReversed()))).toEqual(rows);
});

test("放大、移开以后面积照样对，坐标可以是负的", () => {
  const triangle = polygon([0, 0], [100, 0], [0, 100]);
  expect(sum(levelsOf(triangle, { x: 1.37, y: 7.21, scale: 0.05 }))).toBeCloseTo(12.5, 1);
  const coverage = new Coverage();
  coverage.measure(triangle, { x: -40.5, y: -3.25, scale: 0.05 });
  expect([coverage.left, coverage.top]).toEqual([-42, -10]);
});

test("曲线化成线段：圆的面积差不到千分之一", () => {
  const [r, k] = [400, 400 * 0.5522847498];
  const [circle] = contoursOf([
    { command: "moveTo", args: [r, 0] },
    { command: "bezierCurveTo", args: [r, k, k, r, 0, r] },
    { command: "bezierCurveTo", args: [-k, r, -r, k, -r, 0] },
    { command: "bezierCurveTo", args: [-r, -k, -k, -r, 0, -r] },
    { command: "bezierCurveTo", args: [k, -r, r, -k, r, 0] },
  ]);
  const area = sum(levelsOf(circle as Outline, { x: 4, y: 4, scale: 0.009 }));
  expect(area / (Math.PI * 3.6 ** 2)).toBeCloseTo(1, 2.5);
});
