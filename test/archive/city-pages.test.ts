import { expect, test } from "vitest";
import {
  cityListPages,
  cityMechanismPages,
  cityPeoplePages,
  leadingPeople,
  mechanismsByCategory,
  shown,
} from "../../src/archive/city-pages.ts";
import type { CategoryNode, CityNode, MechanismNode, PersonNode, RecordNode } from "../../src/archive/nodes.ts";

const category = (id: string) => ({ id, term: { name: id } }) as CategoryNode;
const [first, second] = [category("yi"), category("er")];
const categories = [first, second];
const list = <T>(length: number, make: (index: number) => object) =>
  Array.from({ length }, (_, index) => make(index) as T);

/** 一座城市，各样都有这么多。 */
const city = (count: number): CityNode =>
  ({
    id: "cheng",
    url: "/cities/cheng/",
    mechanisms: list<MechanismNode>(count, (index) => ({ id: `m${index}`, category: index % 3 ? first : second })),
    people: list<PersonNode>(count, (index) => ({
      id: `p${String(index).padStart(4, "0")}`,
      appearances: Array(index),
    })),
    records: list<RecordNode>(count, (index) => ({ id: `r${index}` })),
    figures: [],
  }) as unknown as CityNode;

test("列得下的没有清单，多一条就有", () => {
  expect(cityMechanismPages([city(shown.mechanisms)], categories)).toEqual([]);
  expect(cityPeoplePages([city(shown.people)])).toEqual([]);
  expect(cityListPages([city(shown.records)], "records")).toEqual([]);
  expect(cityMechanismPages([city(shown.mechanisms + 1)], categories).length).toBeGreaterThan(1);
  expect(cityPeoplePages([city(shown.people + 1)])).toHaveLength(1);
  expect(cityListPages([city(shown.records + 1)], "records")).toHaveLength(1);
});

test("机制按类别排，照词表的次序，清单一条不漏", () => {
  const full = city(shown.mechanisms + 20);
  const groups = mechanismsByCategory(full, categories);
  expect(groups.map(({ id }) => id)).toEqual(["yi", "er"]);
  const listed = cityMechanismPages([full], categories).flatMap((page) =>
    page.list.groups.flatMap(({ items }) => items.map(({ id }) => id)),
  );
  expect(listed).toEqual(groups.flatMap(({ items }) => items.map(({ id }) => id)));
  expect(new Set(listed).size).toBe(full.mechanisms.length);
});

test("人物列得下照原来的次序，列不下先列出现得多的", () => {
  const few = city(shown.people);
  expect(leadingPeople(few)).toBe(few.people);
  const many = leadingPeople(city(shown.people + 5));
  expect(many).toHaveLength(shown.people);
  expect(many[0]?.appearances.length).toBe(shown.people + 4);
});
