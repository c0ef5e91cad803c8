import { load } from "cheerio";
import { describe, expect, test } from "vitest";
import { atomFeed } from "../../src/exports/atom.ts";
import { feeds } from "../../src/exports/feeds.ts";
import { archiveOf, type Collections, record } from "../archive/small-archive.ts";

const feed = (given: Collections, limit?: number) => {
  const archive = archiveOf(given);
  const [whole] = feeds(archive);
  if (!whole) throw new Error("没有全刊的订阅源");
  return load(atomFeed(archive.site, whole, limit), { xml: true });
};
const date = (value: string, precision: string) => ({ date: { value, precision, basis: "printed" } });
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/;

const given: Collections = {
  cases: [
    record("cases", "a", { title: "甲 & <乙>", summary: "“一”'二'\"三\"" }),
    record("cases", "b", {
      ...date("2020", "year"),
      state: "corrected",
      corrections: [
        { date: "2024-06-30", text: "改。", reason: "原件如此。" },
        { date: "2023-01-01", text: "改。", reason: "原件如此。" },
      ],
    }),
    record("cases", "c", { ...date("2022-01-01", "day"), state: "draft" }),
  ],
  "editor-notes": [record("editor-notes", "an", date("2021-05", "month"))],
  visits: [record("visits", "v", date("2021-05-07/2021-05-08", "range"))],
  features: [record("features", "f", date("2021-05-09T08:30", "minute"))],
};

describe("RFC 4287", () => {
  const $ = feed(given);

  test("整份有标题、编号、更新时间、作者、自己的地址", () => {
    expect($("feed").attr("xmlns")).toBe("http://www.w3.org/2005/Atom");
    expect($("feed > title").text()).toBe("范例议刊");
    expect($("feed > id").text()).toBe("https://yikan.example/");
    expect($("feed > author > name").text()).toBe("范例编辑部");
    expect($("feed > link[rel=self]").attr("href")).toBe("https://yikan.example/feed.xml");
    expect($("feed > updated").text()).toBe("2024-06-30T00:00:00+08:00");
  });

  test("每一条有标题、编号、链接、时刻、提要，编号不重复", () => {
    const entries = $("entry").toArray();
    expect(entries).toHaveLength(5);
    for (const entry of entries) {
      for (const name of ["title", "id", "updated", "published", "summary"])
        expect($(entry).children(name).text()).not.toBe("");
      for (const name of ["updated", "published"]) {
        expect($(entry).children(name).text()).toMatch(instant);
        expect(Date.parse($(entry).children(name).text())).not.toBeNaN();
      }
      expect($(entry).children("id").text()).toBe($(entry).children("link").attr("href"));
    }
    expect(new Set(entries.map((entry) => $(entry).children("id").text())).size).toBe(5);
  });

  test("特殊字符原样读出", () => {
    const entry = $("entry:has(id:contains('/cases/2021/a/'))");
    expect(entry.children("title").text()).toBe("甲 & <乙>");
    expect(entry.children("summary").text()).toBe("“一”'二'\"三\"");
    expect(entry.children("category").attr("label")).toBe("案例");
  });

  test.each([
    ["/cases/2021/a/", "2021-05-07T00:00:00+08:00"],
    ["/cases/2020/b/", "2020-01-01T00:00:00+08:00"],
    ["/bulletins/kan/#an", "2021-05-01T00:00:00+08:00"],
    ["/visits/2021/v/", "2021-05-07T00:00:00+08:00"],
    ["/features/2021/f/", "2021-05-09T08:30:00+08:00"],
  ])("只知道一部分的日期取起点：%s", (path, published) => {
    expect($(`entry:has(id:contains('${path}')) > published`).text()).toBe(published);
  });

  test("更新时间取最近一次更正", () => {
    expect($("entry:has(id:contains('/cases/2020/b/')) > updated").text()).toBe("2024-06-30T00:00:00+08:00");
  });

  test("草稿不在其中", () => {
    expect($.text()).not.toContain("/cases/2022/c/");
  });
});

test("只取最近的若干条", () => {
  const $ = feed(given, 2);
  expect(
    $("entry > id")
      .toArray()
      .map((node) => $(node).text()),
  ).toEqual(["https://yikan.example/features/2021/f/", "https://yikan.example/cases/2021/a/"]);
});

test("一条记录也没有，仍是合格的一份", () => {
  const $ = feed({});
  expect($("entry").length).toBe(0);
  expect($("feed > updated").text()).toMatch(instant);
});

describe("分栏订阅", () => {
  test("每一类、城市、人物、专题各有一个，地址不重复，没有记录的不设", () => {
    const list = feeds(archiveOf(given));
    const urls = list.map(({ url }) => url);
    expect(new Set(urls).size).toBe(urls.length);
    expect(urls).toContain("/feed.xml");
    expect(urls).toContain("/cases/feed.xml");
    expect(urls).not.toContain("/speeches/feed.xml");
    expect(list.slice(1).filter(({ records }) => records.length === 0)).toEqual([]);
    expect(list.find(({ url }) => url === "/visits/feed.xml")?.records.map(({ id }) => id)).toEqual(["v"]);
  });
});
