import { describe, expect, test } from "vitest";
import { openData, openDataLabels } from "../../src/exports/collections.ts";
import { archiveOf, figure, mechanism, record, sameName } from "../archive/small-archive.ts";

const archive = archiveOf({
  mechanisms: [mechanism("m", { topics: ["quyu-xietong"] })],
  speeches: [record("speeches", "a", { mechanisms: ["m"], figures: [figure("f", { mechanism: "m" })] })],
  "same-names": [
    sameName("sanyou", [
      { city: "jia", meaning: "甲" },
      { city: "jia", mechanism: "m", meaning: "乙" },
    ]),
  ],
});
const data = (name: string) => (openData[name]?.(archive) ?? []) as Record<string, unknown>[];

test("每一份都有中文说明", () => {
  expect(Object.keys(openDataLabels).sort()).toEqual(Object.keys(openData).sort());
});

describe.each(Object.keys(openData))("%s", (name) => {
  test("每一项都有编号、类型、标题、地址、城市，写成 JSON 不丢", () => {
    expect(data(name).length).toBeGreaterThan(0);
    for (const row of data(name)) {
      expect(row).toMatchObject({
        id: expect.stringMatching(/./),
        type: expect.stringMatching(/./),
        title: expect.stringMatching(/./),
        url: expect.stringMatching(/^\//),
        cities: expect.any(Array),
      });
      expect(() => JSON.stringify(row)).not.toThrow();
    }
  });

  test("编号不重复", () => {
    const ids = data(name).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test("数字带着出处和所说明的机制", () => {
  expect(data("figures")[0]).toMatchObject({
    id: "a/f",
    value: 5,
    unit: "个",
    mechanism: "m",
    source: { id: "a", type: "speech", url: expect.stringContaining("/speeches/2021/a/") },
  });
});

test("日期既有原值，也有中文写法", () => {
  expect(data("records")[0]?.date).toMatchObject({ value: "2021-05-07", precision: "day", text: "2021年5月7日" });
});

test("同一座城市说两个意思，城市只列一次", () => {
  expect(data("same-names")[0]?.cities).toEqual([{ id: "jia", name: "jia市" }]);
});
