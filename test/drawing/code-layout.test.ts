import { describe, expect, test } from "vitest";
import { type CodeLayout, codeFormats, layoutCode } from "../../src/drawing/code-layout.ts";
import { textWidth } from "../../src/drawing/text-width.ts";
import { type Code, code } from "../../src/schemas/code.ts";

const parse = (given: object): Code => code.parse(given);
const n1126 = parse({
  text: "1126+N",
  reads: "digits",
  parts: [1, 1, 2, 6, "N"].map((n) => ({ n, what: "说明" })),
});
const unexplained = parse({
  text: "1124+N",
  reads: "digits",
  parts: [1, 1, 2, 4, "N"].map((n) => ({ n, what: "来源未解释", unexplained: true })),
});
const total = parse({
  text: "8种模式",
  reads: "total",
  parts: [
    ...Array.from({ length: 7 }, () => ({ n: 1, what: "一种" })),
    { n: 1, what: "来源未解释", unexplained: true },
  ],
});
const merged = parse({
  text: "将“25”合“8”",
  reads: "digits",
  parts: [
    { n: 25, what: "界别" },
    { n: 8, what: "联组" },
  ],
});
const long = parse({
  text: "年轻同志领读、以老带新发言、主持人重点讲解",
  reads: "terms",
  parts: [{ what: "甲" }, { what: "乙" }, { what: "丙" }],
});

/** 图上各样东西占的地方，左、上、右、下。 */
function extents({ glyphs, columns, size, box }: CodeLayout): [number, number, number, number][] {
  return [
    ...glyphs.map(({ text, x, y }): [number, number, number, number] => {
      const half = (textWidth(text) * size) / 2;
      return [x - half, y - size, x + half, y];
    }),
    ...columns.flatMap((column): [number, number, number, number][] => [
      [column.x, column.top, column.x + column.width, column.top],
      ...column.boxes.map(({ x, y }): [number, number, number, number] => [x, y, x + box, y + box]),
    ]),
  ];
}

describe.each(Object.entries(codeFormats))("%s", (_, format) => {
  test.each([n1126, unexplained, total, merged, long].map((given) => [given.text, given] as const))(
    "%s 都画在图里，栏不相叠，代码各段不相叠",
    (_, given) => {
      const layout = layoutCode(given, format);
      for (const [left, top, right, bottom] of extents(layout)) {
        expect(left).toBeGreaterThanOrEqual(-0.2);
        expect(top).toBeGreaterThanOrEqual(-0.2);
        expect(right).toBeLessThanOrEqual(layout.width + 0.2);
        expect(bottom).toBeLessThanOrEqual(layout.height);
      }
      const apart = (spans: [number, number][]) =>
        spans.every(([left], index) => index === 0 || left >= (spans[index - 1]?.[1] ?? 0) - 0.2);
      expect(apart(layout.columns.map(({ x, width }) => [x, x + width]))).toBe(true);
      const half = (text: string) => (textWidth(text) * layout.size) / 2;
      expect(apart(layout.glyphs.map(({ text, x }) => [x - half(text), x + half(text)]))).toBe(true);
      for (const { x, width, boxes } of layout.columns)
        for (const box of boxes) expect(box.x + layout.box).toBeLessThanOrEqual(x + width + 0.2);
    },
  );

  test("数目画成同样多的方块，不定数画三个渐隐的", () => {
    const { columns } = layoutCode(n1126, format);
    expect(columns.map(({ boxes }) => boxes.length)).toEqual([1, 1, 2, 6, 3]);
    expect(columns.at(-1)?.boxes.map(({ open }) => open)).toEqual([1, 2, 3]);
  });

  test("每一段引到自己的一栏；切不开的从整体引出", () => {
    const { glyphs, columns, brackets } = layoutCode(n1126, format);
    expect(glyphs.map(({ text }) => text)).toEqual(["1", "1", "2", "6", "+N"]);
    expect(brackets).toHaveLength(5);
    columns.forEach(({ branch, x, width, top }, index) => {
      expect(branch.startsWith(`M${glyphs[index]?.x},`)).toBe(true);
      const [endX = 0, endY = 0] = branch.split(",").slice(-2).map(Number);
      expect(endX).toBeCloseTo(x + width / 2, 0);
      expect(endY).toBe(top);
    });
    const whole = layoutCode(total, format);
    expect(whole.glyphs.map(({ text }) => text)).toEqual(["8种模式"]);
    expect(new Set(whole.columns.map(({ branch }) => branch.split(/[C,]/)[0]))).toEqual(
      new Set([`M${whole.glyphs[0]?.x}`]),
    );
  });

  test("来源没有解释的画作未解释，别的不连累", () => {
    expect(layoutCode(unexplained, format).glyphs.every((glyph) => glyph.unexplained)).toBe(true);
    const { glyphs, columns } = layoutCode(total, format);
    expect(glyphs[0]?.unexplained).toBe(false);
    expect(columns.map((column) => column.unexplained)).toEqual([...Array(7).fill(false), true]);
  });
});

test("由前一部分编成的，两栏之间有箭头", () => {
  expect(layoutCode(merged, codeFormats.wide).columns.map((column) => column.merged)).toEqual([false, true]);
  expect(layoutCode(n1126, codeFormats.wide).columns.some((column) => column.merged)).toBe(false);
});

test("太长的代码缩小字号，短的不放大", () => {
  expect(layoutCode(long, codeFormats.wide).size).toBeLessThan(codeFormats.wide.size);
  expect(layoutCode(n1126, codeFormats.wide).size).toBe(codeFormats.wide.size);
});
