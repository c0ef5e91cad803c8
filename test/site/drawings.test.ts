import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { data, page, pages } from "./built-site.ts";

interface City {
  id: string;
  title: string;
  url: string;
  members: string[];
}

test("画出来的图都读得出：有角色，有说明，里面没有链接和控件", () => {
  const drawings = pages.flatMap(({ url, $ }) =>
    $("main svg")
      .toArray()
      .filter((node) => $(node).attr("aria-hidden") !== "true")
      .map((node) => ({ url, $, node })),
  );
  expect(drawings.length).toBeGreaterThan(150);
  const faulty = drawings.filter(
    ({ $, node }) =>
      $(node).attr("role") !== "img" || !$(node).attr("aria-label") || $("a, button, [tabindex]", node).length > 0,
  );
  expect([...new Set(faulty.map(({ url }) => url))]).toEqual([]);
});

describe("往来", () => {
  const { $ } = page("/networks/");
  const records = data<{ id: string; url: string; learnings: { text: string }[] }>("records");

  test("借鉴一处不少，照录的原话在所指的记录里", () => {
    const rows = $("#learning tbody tr").toArray();
    expect(rows).toHaveLength(records.flatMap(({ learnings }) => learnings).length);
    for (const row of rows) {
      const quote = $("td", row).eq(2).text().trim().replace(/^“|”$/g, "");
      const source = $("td", row).last().find("a").attr("href") ?? "";
      expect(page(source).$(".prose").text()).toContain(quote);
    }
  });

  test("图上有的，表里都有", () => {
    const text = (selector: string) =>
      $(selector)
        .map((_, node) => $(node).text().trim())
        .get();
    const table = $("#together table").text();
    for (const name of text("#together svg.wide text")) expect(table).toContain(name.replace(/市$/, ""));
    expect(text("#together svg.wide text").sort()).toEqual(text("#together svg.narrow text").sort());
  });

  test("协作组的成员一个不少", () => {
    for (const group of data<City>("cities").filter(({ members }) => members.length > 0)) {
      const row = $("#together tr").filter((_, node) => $(node).find(`a[href="${group.url}"]`).length > 0);
      for (const member of group.members) expect(row.html()).toContain(`/cities/${member}/`);
    }
  });
});

describe("时间线", () => {
  const { $, html } = page("/timeline/");
  const dated = data<{ url: string; since?: object; until?: object }>("mechanisms");
  const events = data("records").length + dated.flatMap(({ since, until }) => [since, until].filter(Boolean)).length;

  test("记录和机制的起止一件不少：图上的记号、清单、表说的是一个数", () => {
    expect($(".moments > li").length).toBe(events);
    const marks = new Set(
      $("svg.timeline.wide .mark")
        .map((_, node) => $(node).attr("cy") ?? $(node).attr("y"))
        .get(),
    );
    expect(marks.size).toBeGreaterThan(5);
    const totals = $(".year-table tbody tr")
      .map((_, row) => Number($("td", row).first().text()))
      .get();
    expect(totals.reduce((sum, total) => sum + total, 0)).toBe(events);
  });

  test("每一件都通到自己的一页，推断的写明", () => {
    for (const item of $(".moments > li").toArray()) {
      expect($("a", item).attr("href")).toMatch(/^\//);
      expect($(".mark.inferred", item).length > 0).toBe($(item).text().includes("推断"));
    }
  });

  test("压缩后不超过六十千字节", () => {
    expect(gzipSync(html).length).toBeLessThan(60 * 1024);
  });
});

describe("城市档案", () => {
  const held = data<City & { mechanisms: string[] }>("cities").filter(({ mechanisms }) => mechanisms.length > 5);
  const mechanisms = data<{
    id: string;
    url: string;
    partOf: string[];
    city: string;
    proposer?: string;
    title: string;
  }>("mechanisms");

  test("图上的从属，文字版一处不少，每个名称都有链接", () => {
    expect(held.length).toBeGreaterThan(5);
    for (const { url } of held) {
      const { $ } = page(url);
      const wide = $("#structure svg.wide g").length;
      expect(wide, url).toBe($("#structure svg.narrow g").length);
      expect($("#structure .drawing-text li").length, url).toBe(wide);
      expect($("#structure .drawing-text li a").length, url).toBe(wide);
    }
  });

  test("写了属于谁的机制，在自己城市的结构图里", () => {
    for (const { url, mechanisms: own } of held) {
      const list = page(url).$("#structure .drawing-text").html() ?? "";
      for (const { id, url: link, partOf } of mechanisms)
        if (own.includes(id) && partOf.length > 0) expect(list, url).toContain(`href="${link}"`);
    }
  });

  test("提出的机制，在提出者的档案里写着下文", () => {
    const proposed = mechanisms.filter(({ proposer }) => proposer);
    expect(proposed.length).toBeGreaterThan(10);
    for (const { proposer, url } of proposed) {
      const row = page(`/cities/${proposer}/`).$(`#proposals tr:has(a[href="${url}"])`);
      expect(row.find("td").eq(1).text().trim(), url).not.toBe("");
    }
  });
});
