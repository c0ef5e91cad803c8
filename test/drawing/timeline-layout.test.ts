import { describe, expect, test } from "vitest";
import { dateSpan } from "../../src/drawing/date-span.ts";
import { timeMark } from "../../src/drawing/time-mark.ts";
import { layoutTimeline, timelineFormats } from "../../src/drawing/timeline-layout.ts";
import { layoutYearBars } from "../../src/drawing/year-bars.ts";
import type { DatedValue } from "../../src/schemas/date.ts";

const dates: [string, DatedValue["precision"]][] = [
  ["2018", "year"],
  ["2018", "year"],
  ["2018-07", "month"],
  ["2019-03-04", "day"],
  ["2019-03-04", "day"],
  ["2020", "year-or-earlier"],
  ["2019/2021", "range"],
];
const items = dates.map(([value, precision], index) => ({
  item: index,
  span: dateSpan({ value, precision, basis: "printed" }),
}));

/** 一个记号从哪里到哪里。 */
const reach = ({ point, bars }: ReturnType<typeof timeMark>): [number, number] =>
  point
    ? [point.x - 3.5, point.x + 3.5]
    : [Math.min(...bars.map(({ x }) => x)), Math.max(...bars.map(({ x, width }) => x + width))];

describe.each(Object.entries(timelineFormats))("时间线（%s）", (_, format) => {
  const layout = layoutTimeline(items, format);

  test("一件一个记号，都在画幅里，同一道里互不相叠", () => {
    expect(layout.marks.map(({ item }) => item)).toEqual(items.map(({ item }) => item));
    for (const [, lane] of Map.groupBy(layout.marks, ({ y }) => y)) {
      const reaches = lane.map(reach).sort(([a], [b]) => a - b);
      reaches.forEach(([left, right], index) => {
        expect(left).toBeGreaterThanOrEqual(-2);
        expect(right).toBeLessThanOrEqual(layout.width + 2);
        if (index > 0) expect(left).toBeGreaterThanOrEqual(reaches[index - 1]?.[1] ?? 0);
      });
    }
    for (const { y } of layout.marks) expect(y + 4).toBeLessThanOrEqual(layout.height);
  });

  test("知道到日的是点，别的是条；不晚于的一头往前伸并淡去", () => {
    expect(layout.marks.map(({ point }) => point !== undefined)).toEqual(
      dates.map(([, precision]) => precision === "day"),
    );
    const open = layout.marks[5];
    expect(open?.bars.filter(({ opacity }) => opacity !== undefined).length).toBeGreaterThan(2);
    const start = layout.years.find(({ year }) => year === 2020)?.x ?? 0;
    expect(reach(open ?? { point: undefined, bars: [] })[0]).toBeLessThan(start - 5);
  });

  test("年份写得下：相邻的两个不相叠", () => {
    const long = layoutTimeline(
      [...items, { item: 9, span: dateSpan({ value: "1978", precision: "year", basis: "printed" }) }],
      format,
    );
    const labels = long.years.filter(({ labelled }) => labelled).map(({ x }) => x);
    labels.forEach((x, index) => {
      if (index > 0) expect(x - (labels[index - 1] ?? 0)).toBeGreaterThanOrEqual(format.label - 1);
    });
  });
});

test("一件也没有时是空的", () => {
  expect(layoutTimeline([], timelineFormats.wide)).toMatchObject({ marks: [], years: [] });
});

test("跨出轴的两头各自淡去", () => {
  const { bars } = timeMark(
    { start: 2020, end: 2023, point: false, open: false },
    (year) => (year - 2021) * 100,
    2021,
    2022,
  );
  expect(reach({ point: undefined, bars })).toEqual([0, 100]);
  expect(bars[0]?.opacity).toBeDefined();
  expect(bars.at(-1)?.opacity).toBeDefined();
});

describe("各年的柱", () => {
  const counts = new Map([
    [
      "2018",
      new Map([
        ["day", 2],
        ["year", 6],
      ]),
    ],
    ["2020", new Map([["year", 4]])],
  ]);
  const layout = layoutYearBars(counts, ["day", "year"], timelineFormats.narrow);

  test("高低照数目，空着的年份也有位置", () => {
    expect(layout.bars.map(({ year, total }) => [year, total])).toEqual([
      ["2018", 8],
      ["2019", 0],
      ["2020", 4],
    ]);
    const tall = (index: number) => layout.foot - (layout.bars[index]?.top ?? 0);
    expect(tall(0)).toBeCloseTo(tall(2) * 2, 0);
    expect(tall(1)).toBe(0);
  });

  test("各截首尾相接，不出画幅", () => {
    const [first] = layout.bars;
    expect(first?.parts.map(({ key }) => key)).toEqual(["day", "year"]);
    expect((first?.parts[1]?.y ?? 0) + (first?.parts[1]?.height ?? 0)).toBeCloseTo(first?.parts[0]?.y ?? 0, 0);
    for (const { x, width } of layout.bars) expect(x + width).toBeLessThanOrEqual(layout.width);
  });

  test("一年也没有时是空的", () => {
    expect(layoutYearBars(new Map(), [], timelineFormats.wide).bars).toEqual([]);
  });
});
