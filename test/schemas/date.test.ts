import { describe, expect, test } from "vitest";
import { datedValue, isCalendarDate } from "../../src/schemas/date.ts";
import { accepts, problemsOf, refuses } from "./problems.ts";

const day = { value: "2020-12-24", precision: "day", basis: "printed" };

describe("日历", () => {
  test.each([
    ["2024-02-29", true],
    ["2023-02-29", false],
    ["2024-02-30", false],
    ["2000-02-29", true],
    ["1900-02-29", false],
    ["2021-04-31", false],
    ["2021-00-01", false],
    ["2021-13", false],
    ["2021-12-00", false],
    ["2021", true],
    ["2021-12", true],
    ["2020-12-24T23:59", true],
    ["2020-12-24T24:00", false],
    ["2020-12-24T12:60", false],
    ["2020-1-2", false],
    ["二〇二〇", false],
    ["", false],
  ])("%s → %s", (value, real) => {
    expect(isCalendarDate(value)).toBe(real);
  });
});

describe("每一种精度", () => {
  const good = {
    minute: "2020-12-24T14:44",
    day: "2020-12-24",
    month: "2020-12",
    year: "2020",
    "year-or-earlier": "2020",
    range: "2020-12-24/2020-12-25",
  };
  test.each(Object.entries(good))("%s 写成 %s", (precision, value) => {
    expect(problemsOf(datedValue, { value, precision, basis: "printed" })).toEqual([]);
  });
  const bad: [string, string][] = [
    ["minute", good.day],
    ["day", good.month],
    ["day", good.minute],
    ["day", good.range],
    ["month", good.day],
    ["month", good.year],
    ["year", good.month],
    ["year-or-earlier", good.day],
    ["range", good.day],
    ["range", "2020-12-24/2020-12-25/2020-12-26"],
    ["range", "2020-12-24/"],
  ];
  test.each(bad)("%s 不能写成 %s", (precision, value) => {
    const problems = problemsOf(datedValue, { value, precision, basis: "printed" });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^value — .*应写成 ".+" 的样子/);
    expect(problems[0]).toContain(value);
  });
});

describe("不合格的日期", () => {
  refuses(datedValue, day, [
    ["没有的日子 2024-02-30", { value: "2024-02-30" }, "value", '日历上没有 "2024-02-30" 这一天'],
    ["平年的 2023-02-29", { value: "2023-02-29" }, "value", "日历上没有"],
    ["13 月", { value: "2023-13", precision: "month" }, "value", '日历上没有 "2023-13"'],
    ["25 点", { value: "2023-01-01T25:00", precision: "minute" }, "value", "日历上没有"],
    ["起止颠倒", { value: "2021-05-08/2021-05-07", precision: "range" }, "value", "晚于结束"],
    ["起止里有没有的日子", { value: "2021-02-28/2021-02-30", precision: "range" }, "value", '"2021-02-30"'],
    ["推断而不写依据", { basis: "inferred" }, "how", "用 how 一句话写出依据"],
    ["部分印明而不写依据", { basis: "partly-printed" }, "how", "用 how 一句话写出依据"],
    ["依据是空的", { basis: "inferred", how: "" }, "how", "至少 1"],
    ["不早于没有的日子", { after: "2021-02-30" }, "after", '日历上没有 "2021-02-30"'],
    ["没有的精度", { precision: "dya" }, "precision", "您是不是要写 “day”"],
    ["没有的时段", { part: "spring" }, "part", "first-half"],
    ["多余的字段", { vaule: "2020" }, "vaule", "您是不是要写 “value”"],
    ["缺日期", { value: undefined }, "value", "缺少这个字段"],
    ["缺精度", { precision: undefined }, "precision", "缺少这个字段"],
    ["缺依据", { basis: undefined }, "basis", "缺少这个字段"],
  ]);
});

describe("合格的日期", () => {
  accepts(datedValue, day, [
    ["不加引号的年份", { value: 2020, precision: "year" }],
    ["推断并写明依据", { basis: "inferred", how: "按刊期推断。" }],
    ["年内时段", { value: "2020", precision: "year", part: "early" }],
    ["不早于某月", { after: "2020-11" }],
  ]);
  test("不加引号的年份读作文字", () => {
    expect(datedValue.parse({ value: 2020, precision: "year", basis: "printed" }).value).toBe("2020");
  });
});
