import { expect, test } from "vitest";
import { paletteOf } from "../../../src/exports/pictures/palette.ts";

test.each(["#ad2e1d", "#1d4f8a", "#0f0f0f", "#f3d9a0"])(
  "主色 %s：十六种颜色，纸、墨、淡墨、主色都在，照原样用",
  (accent) => {
    const { colours, ramps } = paletteOf(accent);
    expect(colours).toHaveLength(16);
    const hex = (index = 0) => `#${colours[index]?.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
    expect(hex(0)).toBe("#fbf8f1");
    for (const [tone, under, over] of [
      ["ink", "#fbf8f1", "#211c16"],
      ["soft", "#fbf8f1", "#635a4c"],
      ["accent", "#fbf8f1", accent],
      ["carved", accent, "#fbf8f1"],
    ] as const) {
      expect([hex(ramps[tone].colours[0]), hex(ramps[tone].colours[255])]).toEqual([under, over]);
    }
  },
);

test("盖得多，颜色只会更深；倒过来查得到", () => {
  const { colours, ramps } = paletteOf("#ad2e1d");
  const light = Array.from(ramps.ink.colours, (index) => colours[index]?.[1] ?? 0);
  expect(light).toEqual(light.toSorted((a, b) => b - a));
  expect(new Set(light).size).toBeGreaterThan(9);
  const { colours: shades, levels } = ramps.ink;
  for (let level = 0; level < 256; level++) expect(levels[shades[level] ?? 0]).toBeGreaterThanOrEqual(level);
});
