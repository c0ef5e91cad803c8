import { expect, test } from "vitest";
import { setLine } from "../../../src/exports/pictures/line.ts";

const em = (text: string) => setLine(text, 700).width / 1000;

test.each([
  ["汉字一字一格", "政协", 2],
  ["行首的开引号、行末的闭引号各让半格", "“政协”", 3],
  ["挨着的标点让出半格", "《甲》《乙》丙", 6],
  ["分句的空格窄于一格", "甲 乙", 2.6],
])("%s", (_, text, expected) => {
  expect(em(text)).toBeCloseTo(expected, 5);
});

test("汉字同数字之间空一点，数字之间不空", () => {
  const digits = em("35");
  expect(em("共35次")).toBeCloseTo(2 + digits + 0.36, 5);
});

test("每个字都有轮廓，从左到右排", () => {
  const { glyphs } = setLine("唐山1126+N", 700);
  expect(glyphs).toHaveLength(8);
  expect(glyphs.every(({ shapes }) => shapes.length > 0)).toBe(true);
  expect(glyphs.map(({ x }) => x)).toEqual(glyphs.map(({ x }) => x).sort((a, b) => a - b));
});
