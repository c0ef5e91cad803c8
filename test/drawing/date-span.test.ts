import { describe, expect, test } from "vitest";
import { dateSpan } from "../../src/drawing/date-span.ts";
import type { DatedValue } from "../../src/schemas/date.ts";

const span = (value: string, precision: DatedValue["precision"], more: Partial<DatedValue> = {}) =>
  dateSpan({ value, precision, basis: "printed", ...more });

describe("日期占的时段", () => {
  test("知道到日的是一点，落在那一天里", () => {
    expect(span("2021-01-01", "day")).toEqual({ start: 2021, end: 2021 + 1 / 365, point: true, open: false });
    expect(span("2020-12-24T14:44", "minute")).toMatchObject({ start: 2020 + 358 / 366, point: true });
  });

  test("到月的是那个月，闰年二月多一天", () => {
    expect(span("2020-02", "month").end - span("2020-02", "month").start).toBeCloseTo(29 / 366, 9);
    expect(span("2021-02", "month").end).toBeCloseTo(2021 + 59 / 365, 9);
    expect(span("2021-12", "month")).toMatchObject({ end: 2022, point: false });
  });

  test("到年的是整年，年内时段取那一段", () => {
    expect(span("2021", "year")).toEqual({ start: 2021, end: 2022, point: false, open: false });
    expect(span("2021", "year", { part: "early" })).toMatchObject({ start: 2021, end: 2021.25 });
    expect(span("2021", "year", { part: "second-half" })).toMatchObject({ start: 2021.5, end: 2022 });
  });

  test("起止从头一天到末一天的末尾，可以跨年", () => {
    expect(span("2022/2023", "range")).toMatchObject({ start: 2022, end: 2024 });
    const days = span("2021-05-07/2021-05-08", "range");
    expect(days.end - days.start).toBeCloseTo(2 / 365, 9);
  });

  test("不晚于的起点敞着；不早于某日的从那日起", () => {
    expect(span("2021", "year-or-earlier")).toMatchObject({ start: 2021, end: 2022, open: true });
    expect(span("2021-06", "month", { after: "2021-06-16" }).start).toBeCloseTo(2021 + 166 / 365, 9);
    expect(span("2021-06", "month", { after: "2021-05-08" }).start).toBeCloseTo(2021 + 151 / 365, 9);
  });
});
