import { expect, test } from "vitest";
import { parseDate } from "../../src/editing/parse-date.ts";

test.each([
  ["2024", "2024", "year"],
  ["2024年", "2024", "year"],
  ["2024-06", "2024-06", "month"],
  ["2024年6月", "2024-06", "month"],
  ["2024.6.3", "2024-06-03", "day"],
  ["２０２４年６月３０日", "2024-06-30", "day"],
  ["2024-06-30T09:05", "2024-06-30T09:05", "minute"],
  ["2021年5月7日至2021年5月8日", "2021-05-07/2021-05-08", "range"],
  ["2021/2023", "2021/2023", "range"],
])("%s → %s，精度 %s", (text, value, precision) => {
  expect(parseDate(text)).toEqual({ value, precision });
});

test.each(["", "去年", "2024-13", "2024-02-30", "24-06-01", "2024-6-", "2021至", "2024-06-30 9点"])(
  "“%s” 不是日期，说得出怎样写",
  (text) => {
    const parsed = parseDate(text);
    expect("message" in parsed && parsed.message).toMatch(/\p{Script=Han}/u);
  },
);
