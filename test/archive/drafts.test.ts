import { describe, expect, test } from "vitest";
import { archiveOf, bulletin, city, ids, person, pick, record } from "./small-archive.ts";

const given = () => ({
  cities: [city("jia"), city("bing", { short: "待填：简称。" })],
  people: [person("limou"), person("zhaomou", { note: "待填：一句话说明。" })],
  bulletins: [bulletin(["a"])],
  speeches: [
    record("speeches", "a", { bulletin: "kan" }),
    record("speeches", "b", { bulletin: "daitian", cities: ["daitian"], topics: ["daitian"], state: "draft" }),
  ],
});

describe("草稿", () => {
  test("建站时没有写完的城市、人物和记录都不在", () => {
    const archive = archiveOf(given());
    expect(ids(archive.cities)).toEqual(["jia"]);
    expect(ids(archive.people)).toEqual(["limou"]);
    expect(ids(archive.records)).toEqual(["a"]);
  });

  test("预览时都在，标明是草稿；待填的编号有处可归", () => {
    const archive = archiveOf(given(), { drafts: true });
    expect(ids(archive.records).sort()).toEqual(["a", "b"]);
    const draft = pick(archive.records, "b");
    expect(draft.draft).toBe(true);
    expect(draft.bulletin.data.short).toBe("待填");
    expect(draft.cities.map(({ data }) => data.short)).toEqual(["待填"]);
    expect(pick(archive.cities, "bing").draft).toBe(true);
    expect(pick(archive.records, "a").draft).toBe(false);
  });

  test("没有一处待填，预览也不添东西", () => {
    const { cities, people, bulletins } = { ...given() };
    const archive = archiveOf(
      {
        cities: cities.slice(0, 1),
        people: people.slice(0, 1),
        bulletins,
        speeches: [record("speeches", "a", { bulletin: "kan" })],
      },
      { drafts: true },
    );
    expect(ids(archive.cities)).toEqual(["jia"]);
    expect(archive.topics.map(({ id }) => id)).not.toContain("daitian");
  });
});
