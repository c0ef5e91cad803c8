import { expect, test } from "vitest";
import { formatCities, parseCities } from "../../src/comparing/address.ts";

test.each([
  ["", []],
  ["?cities=", []],
  ["?cities=a,b", ["a", "b"]],
  ["?cities=a%2Cb", ["a", "b"]],
  ["?cities= a ,b,a,,c", ["a", "b", "c"]],
  ["?cities=a,b,c,d,e", ["a", "b", "c", "d"]],
  ["?other=a", []],
])("%s 读作 %j", (search, expected) => {
  expect(parseCities(search)).toEqual(expected);
});

test("写成地址再读回来不变，一座也没有就是总表", () => {
  expect(formatCities(["tang", "shan"])).toBe("/compare/?cities=tang,shan");
  expect(parseCities(new URL(formatCities(["a-1", "b"]), "https://yikan.example").search)).toEqual(["a-1", "b"]);
  expect(formatCities([])).toBe("/compare/");
});
