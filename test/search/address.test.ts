import { describe, expect, test } from "vitest";
import { formatAddress, parseAddress, type SearchState } from "../../src/search/address.ts";

describe("写进地址，再读回来", () => {
  const states: [string, SearchState][] = [
    ["什么也没有", { query: "", facets: {} }],
    ["只有搜索词", { query: "双月协商", facets: {} }],
    ["只有筛选", { query: "", facets: { city: "甲市" } }],
    ["特殊字符", { query: "1126+N “甲&乙”=? #100%", facets: { category: "“8+4”组织架构" } }],
    [
      "全部筛选",
      { query: "协商", facets: { type: "发言", city: "甲市", year: "2021", person: "张某", category: "立·转·亮·联" } },
    ],
  ];
  test.each(states)("%s", (_, state) => {
    const url = new URL(formatAddress(state), "https://yikan.example");
    expect(url.pathname).toBe("/search/");
    expect(parseAddress(url.search)).toEqual(state);
  });
});

test("没有搜索词和筛选时，地址不带问号", () => {
  expect(formatAddress({ query: "", facets: {} })).toBe("/search/");
  expect(formatAddress({ query: "甲", facets: {} }, "/s/")).toMatch(/^\/s\/\?q=/);
});

test.each([
  ["空白不算", "?q=%20%20&city=%20", { query: "", facets: {} }],
  ["两头的空白去掉", "?q=%20甲%20", { query: "甲", facets: {} }],
  ["不认得的参数略过", "?q=甲&utm_source=x&__proto__=y", { query: "甲", facets: {} }],
  ["重复的取第一个", "?city=甲&city=乙", { query: "", facets: { city: "甲" } }],
  ["坏的转义不出错", "?q=%E4%ZZ", { query: expect.any(String), facets: {} }],
])("%s", (_, search, expected) => {
  expect(parseAddress(search)).toEqual(expected);
});
