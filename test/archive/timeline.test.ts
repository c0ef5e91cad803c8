import { describe, expect, test } from "vitest";
import { moments, timelinePages } from "../../src/archive/timeline.ts";
import { yearCounts } from "../../src/archive/timeline-counts.ts";
import { archiveOf, mechanism, record } from "./small-archive.ts";

const printed = (value: string, precision: string) => ({ value, precision, basis: "printed" });
const { records, mechanisms } = archiveOf({
  mechanisms: [
    mechanism("zhan", { since: printed("2019", "year"), until: printed("2021-03", "month") }),
    mechanism("wu-qizhi"),
  ],
  cases: [
    record("cases", "ri", { date: printed("2021-03-02", "day") }),
    record("cases", "tui", { date: { ...printed("2019", "year-or-earlier"), basis: "inferred", how: "按刊期" } }),
  ],
});
const all = moments(records, mechanisms);

test("记录和机制的起止合在一起，早的在前；没写起止的机制不在内", () => {
  expect(all.map(({ kind, node }) => `${kind} ${node.id}`)).toEqual([
    "record tui",
    "start zhan",
    "end zhan",
    "record ri",
  ]);
});

test("各年的数目按精度分，含推断的另数", () => {
  expect(
    yearCounts(all).map(({ year, total, groups, inferred }) => [year, total, [...groups].sort(), inferred]),
  ).toEqual([
    [
      "2019",
      2,
      [
        ["year", 1],
        ["year-or-earlier", 1],
      ],
      1,
    ],
    [
      "2021",
      2,
      [
        ["day", 1],
        ["month", 1],
      ],
      0,
    ],
  ]);
});

describe("分页", () => {
  const repeated = (times: number) => Array.from({ length: times }, () => all).flat();

  test("不多时只有一页，年份指向页内", () => {
    const [index, ...rest] = timelinePages(all);
    expect(rest).toEqual([]);
    expect(index?.page.items).toEqual(all);
    expect(index?.years).toEqual([
      { year: "2019", count: 2, url: "#y2019" },
      { year: "2021", count: 2, url: "#y2021" },
    ]);
  });

  test("多了按年分，一页一百件，总的一页不列清单", () => {
    const pages = timelinePages(repeated(120));
    expect(pages.map(({ year, page }) => [year, page.number, page.items.length])).toEqual([
      [undefined, 1, 0],
      ["2019", 1, 100],
      ["2019", 2, 100],
      ["2019", 3, 40],
      ["2021", 1, 100],
      ["2021", 2, 100],
      ["2021", 3, 40],
    ]);
    expect(pages[0]?.years[0]?.url).toBe("/timeline/2019/");
  });

  test("什么都没有时也有一页", () => {
    expect(timelinePages([])).toHaveLength(1);
  });
});
