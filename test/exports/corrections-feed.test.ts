import { load } from "cheerio";
import { expect, test } from "vitest";
import { atomCorrections } from "../../src/exports/corrections-feed.ts";
import { archiveOf, type Collections, record } from "../archive/small-archive.ts";

const feed = (given: Collections) => load(atomCorrections(archiveOf(given)), { xml: true });

test("一次更正一条，一次撤回一条，编号不重复，说明改了什么、为什么", () => {
  const again = { date: "2024-06-30", text: "改一个字。", reason: "原件如此。" };
  const $ = feed({
    cases: [
      record("cases", "a", { title: "甲 & <乙>", corrections: [again, { ...again, text: "改两个字。" }] }),
      record("cases", "b", {
        summary: "不该出现的提要。",
        state: "withdrawn",
        withdrawn: { date: "2024-07-01", reason: "不实。" },
      }),
    ],
  });
  const entries = $("entry").toArray();
  expect(entries.map((entry) => $("title", entry).text())).toEqual(["撤回：b", "更正：甲 & <乙>", "更正：甲 & <乙>"]);
  expect(entries.map((entry) => $("summary", entry).text())).toEqual([
    "原因：不实。",
    "改一个字。原因：原件如此。",
    "改两个字。原因：原件如此。",
  ]);
  expect(new Set(entries.map((entry) => $("id", entry).text())).size).toBe(3);
  expect($("feed > updated").text()).toBe("2024-07-01T00:00:00+08:00");
  expect($("feed > link[rel=self]").attr("href")).toBe("https://yikan.example/corrections/feed.xml");
  expect($.text()).not.toContain("不该出现");
});

test("没有更正，仍是合格的一份", () => {
  const $ = feed({});
  expect($("entry").length).toBe(0);
  expect($("feed > updated").text()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
});
