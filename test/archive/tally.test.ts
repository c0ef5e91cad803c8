import { expect, test } from "vitest";
import { Tally } from "../../src/archive/build/tally.ts";
import { makeRandom } from "../building/edits.ts";

test("取分最高的几个，同分的照先后，不够分的不要；取过就清空", () => {
  const random = makeRandom(3);
  const size = 60;
  const tally = new Tally(size);
  const before = (a: number, b: number) => a % 7 < b % 7 || (a % 7 === b % 7 && a < b);
  for (let round = 0; round < 50; round += 1) {
    const sums = new Map<number, number>();
    for (let added = 0; added < 90; added += 1) {
      const index = Math.floor(random() * size);
      const score = 1 + Math.floor(random() * 3);
      tally.add(index, score);
      sums.set(index, (sums.get(index) ?? 0) + score);
    }
    const sorted = [...sums]
      .filter(([, sum]) => sum >= 2)
      .sort(([a, left], [b, right]) => right - left || (before(a, b) ? -1 : 1))
      .map(([index]) => index);
    expect(tally.take({ most: 5, least: 2, before })).toEqual(sorted.slice(0, 5));
  }
});

test("分先折算再比", () => {
  const tally = new Tally(3);
  tally.add(0, 4);
  tally.add(1, 3);
  const best = { most: 2, least: 2, before: (a: number, b: number) => a < b };
  expect(tally.take({ ...best, scale: (index, sum) => (index === 0 ? sum / 4 : sum) })).toEqual([1]);
});
