import { expect, test } from "vitest";
import { cheapestCover } from "../../../src/search/static/cover.ts";

test.each([
  ["一个", [5], [0]],
  ["两个都要：头尾各盖一个单位", [5, 5], [0, 1]],
  ["中间的可以不要", [1, 9, 1], [0, 2]],
  ["隔一个取一个", [1, 1, 1, 1, 1], [0, 2, 4]],
  ["四个里避开最贵的", [1, 1, 90, 1], [0, 1, 3]],
])("%s", (_, costs, expected) => {
  expect(cheapestCover(costs)).toEqual(expected);
});

test("任何花费，选出的都盖得住每个单位，也没有更省的", () => {
  let state = 7;
  const random = (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  for (let round = 0; round < 300; round++) {
    const costs = Array.from({ length: 1 + random(9) }, () => 1 + random(20));
    const covers = (chosen: readonly number[]) =>
      Array.from({ length: costs.length + 1 }, (_, unit) => unit).every(
        (unit) => chosen.includes(unit) || chosen.includes(unit - 1),
      );
    const sum = (chosen: readonly number[]) => chosen.reduce((total, index) => total + (costs[index] ?? 0), 0);
    const chosen = cheapestCover(costs);
    expect(covers(chosen)).toBe(true);
    for (let bits = 1; bits < 1 << costs.length; bits++) {
      const other = costs.flatMap((_, index) => (bits & (1 << index) ? [index] : []));
      if (covers(other)) expect(sum(chosen)).toBeLessThanOrEqual(sum(other));
    }
  }
});
