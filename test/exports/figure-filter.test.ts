import { expect, test } from "vitest";
import { figureFilter } from "../../src/exports/figure-filter.ts";
import { archiveOf, city, figure, mechanism } from "../archive/small-archive.ts";

test("只列有数字的城市和涉及的年份；同一份档案只算一次", () => {
  const period = { text: "2023年", date: { value: "2023", precision: "year", basis: "printed" } };
  const archive = archiveOf({
    cities: [city("jia"), city("yi")],
    mechanisms: [mechanism("m", { city: "yi", figures: [figure("f", { period })] })],
  });
  const filter = figureFilter(archive);
  expect(filter.cities.map(({ id }) => id)).toEqual(["yi"]);
  expect(filter.years).toEqual([2023]);
  expect(filter.pieces).toBe(1);
  expect(filter.piecesOf.get("yi")).toEqual([1]);
  expect(figureFilter(archive)).toBe(filter);
});
