import { describe, expect, test } from "vitest";
import { preparedPairs } from "../../../src/archive/comparison/pairs.ts";
import { archiveOf, city, mechanism } from "../small-archive.ts";

/** 各地各有一条机制，without 里的除外。 */
const pairs = (places: ReturnType<typeof city>[], without: string[]) =>
  preparedPairs(
    archiveOf({
      cities: places,
      people: [],
      bulletins: [],
      mechanisms: places.filter(({ id }) => !without.includes(id)).map(({ id }) => mechanism(`${id}-m`, { city: id })),
    }).cities,
  );

const named = (given: ReturnType<typeof preparedPairs>) =>
  given.map(({ cities: [a, b], relation }) => `${a.id}-${b.id} ${relation}`);

const prefecture = (id: string, parent?: string) => city(id, { level: "prefecture", parent });
const county = (id: string, parent: string) => city(id, { level: "county", parent });

describe("预先排好的成对比较", () => {
  test("同一个上级、同一个层级的配成对，写明是哪一种；层级不同的不配", () => {
    const places = [prefecture("s"), prefecture("t"), county("s1", "s"), county("s2", "s"), county("t1", "t")];
    expect(named(pairs(places, ["s"]))).toEqual(["s1-s2 parent", "s1-t1 level", "s2-t1 level"]);
  });

  test("上级不同而省份相同的，写明同一个省份", () => {
    const places = [
      prefecture("s"),
      prefecture("s1", "s"),
      prefecture("s2", "s"),
      county("q1", "s1"),
      county("q2", "s2"),
    ];
    expect(named(pairs(places, ["s", "s1", "s2"]))).toEqual(["q1-q2 province"]);
  });

  test("同一个协作组的，层级不同也配", () => {
    const group = city("z", { level: "group", members: ["s", "s1"] });
    expect(named(pairs([prefecture("s"), county("s1", "s"), group], ["z"]))).toEqual(["s-s1 group"]);
  });

  test("没有机制的城市不配", () => {
    expect(pairs([prefecture("s"), county("s1", "s"), county("s2", "s")], ["s", "s2"])).toEqual([]);
  });

  test("一座城市最多八对，城市再多，对数也只成正比地多", () => {
    const made = pairs([prefecture("s"), ...Array.from({ length: 40 }, (_, i) => county(`c${i}`, "s"))], ["s"]);
    const taken = Map.groupBy(
      made.flatMap(({ cities: both }) => both),
      ({ id }) => id,
    );
    expect(Math.max(...[...taken.values()].map((list) => list.length))).toBe(8);
    expect(made.length).toBeLessThanOrEqual(160);
    expect(taken.size).toBe(40);
    expect(new Set(made.map(({ url }) => url)).size).toBe(made.length);
  });
});
