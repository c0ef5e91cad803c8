import { expect, test } from "vitest";
import type { Appearance, PersonNode, RecordNode } from "../../src/archive/nodes.ts";
import { appearancesByCapacity, personListPages, shownAppearances } from "../../src/archive/person-pages.ts";

const record = (id: number) => ({ id: String(id) }) as RecordNode;
const person = (appearances: [record: RecordNode, as: Appearance["as"]][]) =>
  ({ appearances: appearances.map(([record, as]) => ({ record, as })) }) as PersonNode;

test("列得下的没有清单，多一条就有", () => {
  const full = Array.from({ length: shownAppearances }, (_, id): [RecordNode, Appearance["as"]] => [
    record(id),
    "speaker",
  ]);
  expect(personListPages([person(full)])).toEqual([]);
  expect(personListPages([person([...full, [record(-1), "speaker"]])])[0]?.count).toBe(shownAppearances + 1);
});

test("分页列全，一条记录里有几种身份的只列一次，次序照旧", () => {
  const records = Array.from({ length: 60 }, (_, id) => record(id));
  const pages = personListPages([
    person(
      records.flatMap((one) => [
        [one, "author"],
        [one, "speaker"],
      ]),
    ),
  ]);
  expect(pages.flatMap(({ page }) => page.items)).toEqual(records);
  expect(pages.map(({ page }) => page.items.length)).toEqual([50, 10]);
});

test("各种身份照身份表的次序", () => {
  const [first, second] = [record(1), record(2)];
  const groups = appearancesByCapacity(
    person([
      [first, "mentioned"],
      [second, "speaker"],
    ]),
  );
  expect(groups.map(([as]) => as)).toEqual(["speaker", "mentioned"]);
});
