import { expect, test } from "vitest";
import { withCity } from "../../src/text/mechanism-label.ts";
import { archiveOf, mechanism, pick } from "../archive/small-archive.ts";

test.each([
  ["双月协商", "双月协商（jia）"],
  ["jia双月协商", "jia双月协商"],
])("离开本城市时的名称：%s → %s", (name, expected) => {
  const { mechanisms } = archiveOf({ mechanisms: [mechanism("m", { name })] });
  expect(withCity(pick(mechanisms, "m"))).toBe(expected);
});
