import { load } from "cheerio";
import { expect, test } from "vitest";
import { files, pages, read } from "./built-site.ts";

test("网页编辑器由站点自己端出，不让搜索引擎收录，读者的页面不链接它", () => {
  const $ = load(read("admin/index.html"));
  expect($('meta[name="robots"]').attr("content")).toContain("noindex");
  const sources = $("script, link[href]")
    .map((_, node) => $(node).attr("src") ?? $(node).attr("href"))
    .get();
  expect(sources.length).toBeGreaterThan(1);
  expect(sources.filter((source) => !source.startsWith("/"))).toEqual([]);
  expect($("script:not([src]), style, [style]").length).toBe(0);
  expect(read("sitemap-0.xml")).not.toContain("/admin/");
  expect(read("robots.txt")).toContain("Disallow: /admin/");
  expect(pages.filter((page) => page.$('a[href^="/admin"]').length > 0).map(({ url }) => url)).toEqual([]);
  expect(files).toContain("admin/config.json");
});
