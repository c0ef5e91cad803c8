import { expect, test } from "vitest";
import { byCity } from "../../src/archive/figure-order.ts";
import { coveredYears, figureYears } from "../../src/archive/figure-years.ts";
import { archiveOf, figure, mechanism, pick } from "./small-archive.ts";

const dated = (value: string, precision: string) => ({
  period: { text: value, date: { value, precision, basis: "printed" } },
});

const { figures, cities } = archiveOf({
  mechanisms: [
    mechanism("m", {
      city: "yi",
      figures: [
        figure("a", dated("2019/2021", "range")),
        figure("b", dated("2023-10", "month")),
        figure("c", { period: { text: "两年来" } }),
        figure("d"),
      ],
    }),
    mechanism("n", { city: "bing", figures: [figure("e")] }),
  ],
});

test.each([
  ["m/a", [2019, 2021]],
  ["m/b", [2023, 2023]],
  ["m/c", undefined],
  ["m/d", undefined],
])("%s 的年份", (id, expected) => {
  expect(figureYears(pick(figures, id))).toEqual(expected);
});

test("跨几年的，中间的年份也列；新的在前", () => {
  expect(coveredYears(figures)).toEqual([2023, 2021, 2020, 2019]);
});

test("总表照城市的次序，同一座城市的按编号", () => {
  const order = cities.map(({ id }) => id);
  const listed = byCity(figures, cities);
  expect(listed.map(({ cities: [city] }) => order.indexOf(city?.id ?? ""))).toEqual(
    listed.map(({ cities: [city] }) => order.indexOf(city?.id ?? "")).sort((a, b) => a - b),
  );
  expect(listed.filter(({ owner }) => owner.id === "m").map(({ data }) => data.id)).toEqual(["a", "b", "c", "d"]);
});
