import { describe, expect, test } from "vitest";
import {
  everything,
  formatAddress,
  formatSort,
  isEverything,
  parseAddress,
  parseSort,
} from "../../src/figure-table/address.ts";

describe("地址", () => {
  test("筛选和排序写进地址，再读回来不变", () => {
    const state = {
      query: "批示 次",
      city: "tangshan",
      kind: "outcome",
      year: "2023",
      sort: { key: "value", descending: true } as const,
      page: 3,
    };
    const address = formatAddress(state);
    expect(address).toMatch(/^\/figures\/\?q=.*&city=tangshan&kind=outcome&year=2023&sort=-value&page=3$/);
    expect(parseAddress(new URL(address, "https://yikan.example").search)).toEqual(state);
  });

  test("什么也没有筛，就是总表的地址", () => {
    expect(formatAddress(everything)).toBe("/figures/");
    expect(parseAddress("")).toEqual(everything);
    expect(isEverything(parseAddress("?q=&city=&page=1"))).toBe(true);
    expect(isEverything(parseAddress("?year=none"))).toBe(false);
  });

  test.each(["0", "-1", "1.5", "二", "1e9e"])("页码 %s 不像话，当作第一页", (page) => {
    expect(parseAddress(`?page=${page}`).page).toBe(1);
  });
});

test.each([
  ["value", { key: "value", descending: false }],
  ["-period", { key: "period", descending: true }],
  ["", undefined],
  ["-", undefined],
  ["price", undefined],
])("排序 %s", (text, expected) => {
  expect(parseSort(text)).toEqual(expected);
  if (expected) expect(formatSort(parseSort(text))).toBe(text);
});
