import { describe, expect, test } from "vitest";
import { type DatedValue, datedValue } from "../../src/schemas/date.ts";
import { formatDate, machineDate } from "../../src/text/format-date.ts";

const date = (precision: DatedValue["precision"], value: string, part?: DatedValue["part"]): DatedValue => ({
  value,
  precision,
  basis: "printed",
  part,
});

describe("日期的中文写法", () => {
  test.each<[DatedValue["precision"], string, DatedValue["part"], string]>([
    ["minute", "2020-12-24T14:04", undefined, "2020年12月24日14:04"],
    ["day", "2020-01-02", undefined, "2020年1月2日"],
    ["month", "2020-05", undefined, "2020年5月"],
    ["year", "2023", undefined, "2023年"],
    ["year", "2018", "early", "2018年初"],
    ["year", "2018", "first-half", "2018年上半年"],
    ["year", "2018", "second-half", "2018年下半年"],
    ["year", "2018", "late", "2018年末"],
    ["year-or-earlier", "2024", undefined, "不晚于2024年"],
    ["range", "2021-05-07/2021-05-08", undefined, "2021年5月7日至8日"],
    ["range", "2021-05-07/2021-06-08", undefined, "2021年5月7日至6月8日"],
    ["range", "2020-12-30/2021-01-02", undefined, "2020年12月30日至2021年1月2日"],
    ["range", "2021-05/2021-07", undefined, "2021年5月至7月"],
    ["range", "2020-12/2021-01", undefined, "2020年12月至2021年1月"],
    ["range", "2017/2018", undefined, "2017年至2018年"],
  ])("%s %s %s → %s", (precision, value, part, expected) => {
    expect(formatDate(date(precision, value, part))).toBe(expected);
  });

  test.each([
    ["起止同一天", "2021-05-07/2021-05-07", "2021年5月7日"],
    ["起止同一年", "2021/2021", "2021年"],
    ["起止到分", "2021-05-07T10:00/2021-05-07T12:00", "2021年5月7日10:00至12:00"],
    ["起止粗细不同", "2021-05-07/2022", "2021年5月7日至2022年"],
  ])("少见的起止，要么校验不收，要么写得通顺：%s", (_, value, expected) => {
    const { success, data } = datedValue.safeParse(date("range", value));
    expect(success ? formatDate(data) : "不收").toBeOneOf([expected, "不收"]);
  });
});

test.each([
  ["2021-05-07/2021-05-08", "2021-05-07"],
  ["2021-05", "2021-05"],
  ["2020-12-24T14:04", "2020-12-24T14:04"],
])("给机器读的 %s → %s", (value, expected) => {
  expect(machineDate(date("range", value))).toBe(expected);
});
