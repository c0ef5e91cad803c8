import { load } from "cheerio";
import { expect, test } from "vitest";
import type { Archive } from "../../src/archive/archive.ts";
import { atomCorrections, jsonCorrections } from "../../src/exports/corrections-feed.ts";
import { archiveOf, record } from "../archive/small-archive.ts";

const read = (archive: Archive) => load(atomCorrections(archive), { xml: true });

test("一次更正一条，一次撤回一条，编号不重复，说明改了什么、为什么", () => {
  const again = { date: "2024-06-30", text: "改一个字。", reason: "原件如此。" };
  const archive = archiveOf({
    cases: [
      record("cases", "a", { title: "甲 & <乙>", corrections: [again, { ...again, text: "改两个字。" }] }),
      record("cases", "b", {
        summary: "不该出现的提要。",
        state: "withdrawn",
        withdrawn: { date: "2024-07-01", reason: "不实。" },
      }),
    ],
  });
  const $ = read(archive);
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

  const json = jsonCorrections(archive);
  expect(json).toMatchObject({
    home_page_url: "https://yikan.example/corrections/",
    feed_url: "https://yikan.example/corrections/feed.json",
  });
  const texts = (selector: string) => entries.map((entry) => $(selector, entry).text());
  expect(json.items.map(({ id }) => id)).toEqual(texts("id"));
  expect(json.items.map(({ title }) => title)).toEqual(texts("title"));
  expect(json.items.map(({ content_text }) => content_text)).toEqual(texts("summary"));
  expect(json.items.map(({ date_modified }) => date_modified)).toEqual(texts("updated"));
});

test("没有更正，仍是合格的一份", () => {
  const archive = archiveOf();
  expect(jsonCorrections(archive).items).toEqual([]);
  const $ = read(archive);
  expect($("entry").length).toBe(0);
  expect($("feed > updated").text()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
});
