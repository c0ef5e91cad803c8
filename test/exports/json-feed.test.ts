import { describe, expect, test } from "vitest";
import { feeds } from "../../src/exports/feeds.ts";
import { jsonFeed } from "../../src/exports/json-feed.ts";
import { archiveOf, type Collections, person, record } from "../archive/small-archive.ts";

const given: Collections = {
  people: [person("limou")],
  speeches: [
    record("speeches", "a", {
      title: "甲 & <乙>",
      date: { value: "2021-05", precision: "month", basis: "printed" },
      people: [
        { person: "limou", as: "speaker", role: "委员" },
        { person: "limou", as: "leader", role: "委员" },
      ],
    }),
  ],
  cases: [
    record("cases", "b", {
      state: "corrected",
      corrections: [{ date: "2024-06-30", text: "改。", reason: "原件如此。" }],
    }),
    record("cases", "c", { state: "draft" }),
  ],
};
const archive = archiveOf(given);
const feedAt = (page: string, limit?: number) => {
  const feed = feeds(archive).find((candidate) => candidate.page === page);
  if (!feed) throw new Error(`没有 ${page} 的订阅源`);
  return jsonFeed(archive.site, feed, limit);
};

describe("JSON Feed 1.1", () => {
  const feed = feedAt("/");

  test("整份有版本、标题、网页和自己的地址、语言、作者", () => {
    expect(feed).toMatchObject({
      version: "https://jsonfeed.org/version/1.1",
      title: "范例议刊",
      home_page_url: "https://yikan.example/",
      feed_url: "https://yikan.example/feed.json",
      language: "zh-Hans",
      authors: [{ name: "范例编辑部" }],
    });
  });

  test("每一条有编号、正文、时刻，编号不重复；标准之外的只用下划线开头", () => {
    expect(feed.items.map(({ id }) => id)).toEqual([
      "https://yikan.example/cases/2021/b/",
      "https://yikan.example/speeches/2021/a/",
    ]);
    const standard = /^(id|url|title|content_text|date_published|date_modified|authors|tags|_[a-z]+)$/;
    for (const item of feed.items) {
      expect(item.content_text).not.toBe("");
      for (const moment of [item.date_published, item.date_modified])
        expect(moment).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/);
      expect(Object.keys(item).filter((key) => !standard.test(key))).toEqual([]);
      expect(item.authors.every(({ name }) => name !== "")).toBe(true);
    }
  });

  test("日期的精度另写，更正的记录写更正的日期", () => {
    const [corrected, speech] = feed.items;
    expect(speech).toMatchObject({
      title: "甲 & <乙>",
      date_published: "2021-05-01T00:00:00+08:00",
      _yikan: { date: { value: "2021-05", text: "2021年5月" } },
    });
    expect(corrected?.date_modified).toBe("2024-06-30T00:00:00+08:00");
  });

  test("署名的写人，没有署名的写单位", () => {
    expect(feed.items.map(({ authors }) => authors[0])).toEqual([
      { name: archive.records.find(({ id }) => id === "b")?.data.organisation },
      { name: "李某", url: "https://yikan.example/people/limou/" },
    ]);
  });
});

test("只取最近的若干条", () => {
  expect(feedAt("/", 1).items).toHaveLength(1);
});

test("一个人在同一条记录里有两种身份，条目只有一条", () => {
  const feed = feedAt("/people/limou/");
  expect(feed.items).toHaveLength(1);
  expect(feed).toMatchObject({
    title: "李某｜范例议刊",
    home_page_url: "https://yikan.example/people/limou/",
    feed_url: "https://yikan.example/people/limou/feed.json",
  });
});

test("一条记录也没有，仍是合格的一份", () => {
  const [whole] = feeds(archiveOf());
  expect(whole && jsonFeed(archive.site, whole).items).toEqual([]);
});
