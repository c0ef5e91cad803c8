import { describe, expect, test } from "vitest";
import { barChart } from "../../src/drawing/bar-chart.ts";
import type { Figure } from "../../src/schemas/figure.ts";

const amount = (value: number, bound: Figure["bound"] = "exact", to?: number) => ({ value, bound, to });
const ends = (...amounts: ReturnType<typeof amount>[]) => barChart(amounts).bars.map(({ solid }) => solid.to);

describe("横条", () => {
  test("从零起，长短同数目成正比，最长的不出图", () => {
    const [long = 0, short = 0, none] = ends(amount(31), amount(15.5), amount(0));
    expect(short).toBeCloseTo(long / 2, 1);
    expect(long).toBeGreaterThan(60);
    expect(long).toBeLessThanOrEqual(100);
    expect(none).toBe(0);
  });

  test("一样多的一样长", () => {
    expect(new Set(ends(amount(6), amount(6))).size).toBe(1);
  });

  test("恰好的没有说不准的一段", () => {
    expect(barChart([amount(6)]).bars[0]).not.toHaveProperty("loose");
  });

  test.each(["over", "at-least"] as const)("%s：说实到数目为止，再往外一段", (bound) => {
    const [bar] = barChart([amount(60, bound)]).bars;
    expect(bar?.loose?.from).toBe(bar?.solid.to);
    expect(bar?.loose?.to).toBeGreaterThan(bar?.solid.to ?? 0);
    expect(bar?.loose?.to).toBeLessThanOrEqual(100);
  });

  test.each(["near", "at-most"] as const)("%s：到不了数目，末一段说不准", (bound) => {
    const [bar, exact] = barChart([amount(60, bound), amount(60)]).bars;
    expect(bar?.loose?.to).toBe(exact?.solid.to);
    expect(bar?.solid.to).toBe(bar?.loose?.from);
    expect(bar?.solid.to).toBeLessThan(exact?.solid.to ?? 0);
  });

  test("约：数目两边各一半", () => {
    const [bar, exact] = barChart([amount(50, "about"), amount(50)]).bars;
    const middle = ((bar?.loose?.from ?? 0) + (bar?.loose?.to ?? 0)) / 2;
    expect(middle).toBeCloseTo(exact?.solid.to ?? 0, 1);
  });

  test("区间：说实到下端，说不准到上端", () => {
    const [range, low, high] = barChart([amount(5, "exact", 6), amount(5), amount(6)]).bars;
    expect([range?.solid.to, range?.loose?.to]).toEqual([low?.solid.to, high?.solid.to]);
  });

  test("很小的近似数也不会画到零的左边", () => {
    const [bar] = barChart([amount(1, "near"), amount(1000)]).bars;
    expect(bar?.solid.to).toBe(0);
    expect(bar?.loose?.from).toBe(0);
  });
});

describe("刻度", () => {
  test("从零起，都在图里，标的就是那个位置的数目", () => {
    const { ticks, bars } = barChart([amount(40), amount(10)]);
    expect(ticks[0]).toEqual({ at: 0, label: "0" });
    expect(ticks.every(({ at }) => at >= 0 && at <= 100)).toBe(true);
    expect(ticks.find(({ label }) => label === "10")?.at).toBe(bars[1]?.solid.to);
  });

  test("小的数目不标小数：没有半个、半次", () => {
    for (const most of [1, 2, 3]) {
      const labels = barChart([amount(most)]).ticks.map(({ label }) => label);
      expect(labels.every((label) => /^\d+$/.test(label))).toBe(true);
      expect(new Set(labels).size).toBe(labels.length);
    }
  });

  test("都是零也画得出", () => {
    expect(barChart([amount(0)]).bars[0]?.solid).toEqual({ from: 0, to: 0 });
  });
});
