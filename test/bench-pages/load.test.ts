import { expect, test } from "vitest";
import { blocking, medianLoad } from "../../scripts/bench-pages/load.ts";

test("只有超过 50 毫秒的那一部分算堵住", () => {
  expect(blocking([30, 50, 80, 120])).toBe(100);
});

test("每一项各取中位数", () => {
  const load = (value: number) => ({ bytes: value, requests: value, lcp: -value, cls: 0, tbt: value });
  expect(medianLoad([load(3), load(1), load(2)])).toEqual({ bytes: 2, requests: 2, lcp: -2, cls: 0, tbt: 2 });
});
