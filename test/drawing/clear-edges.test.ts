import { expect, test } from "vitest";
import { clearEdges } from "../../src/drawing/clear-edges.ts";

const plate = (x: number, y: number) => ({ x, y, width: 40, height: 20 });

test("压在线上的名牌挪到线外，两头的不动", () => {
  const [a, b, between] = [plate(0, 0), plate(200, 0), plate(100, 3)];
  expect(clearEdges([a, b, between], [[a, b]])).toBe(true);
  expect([a, b]).toEqual([plate(0, 0), plate(200, 0)]);
  expect(between.y - between.height / 2).toBeGreaterThan(0);
  expect(clearEdges([a, b, between], [[a, b]])).toBe(false);
});

test("不压线的不动", () => {
  const [a, b, aside, beyond] = [plate(0, 0), plate(200, 0), plate(100, 60), plate(300, 0)];
  expect(clearEdges([a, b, aside, beyond], [[a, b]])).toBe(false);
  expect([aside, beyond]).toEqual([plate(100, 60), plate(300, 0)]);
});
