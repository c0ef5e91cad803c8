import { load } from "cheerio";
import { Converter } from "opencc-js/cn2t";
import { describe, expect, test } from "vitest";
import { files, pages, read } from "./built-site.ts";

const hant = files.filter((file) => /^hant\/.*\.html$/.test(file));
const single = /^\/(?:404\.html|admin\/)/;

test("每一页简体都有一页繁体，一一对应", () => {
  const expected = pages.filter(({ url }) => !single.test(url)).map(({ url }) => `hant${url}`);
  expect(hant.map((file) => file.replace(/index\.html$/, "")).sort()).toEqual(expected.sort());
});

test("两种语言互相指认，也都指认自己", () => {
  for (const { url, $ } of pages.filter((page) => !single.test(page.url) && page.$("link[rel=canonical]").length > 0)) {
    const alternates = (query: typeof $) =>
      query("link[hreflang]")
        .map((_, node) => `${query(node).attr("hreflang")} ${new URL(query(node).attr("href") ?? "").pathname}`)
        .get();
    const both = [`zh-Hans ${url}`, `zh-Hant /hant${url}`];
    expect(alternates($), url).toEqual(both);
    const other = load(read(`hant${url}index.html`));
    expect(alternates(other), `hant${url}`).toEqual(both);
    expect(other("html").attr("lang")).toBe("zh-Hant");
    expect(new URL(other("link[rel=canonical]").attr("href") ?? "").pathname).toBe(`/hant${url}`);
    expect(other("a[data-script]").attr("href")).toBe(url);
  }
});

describe("繁体的网页", () => {
  const convert = Converter({ from: "cn", to: "tw" });
  const sample = hant.filter((_, index) => index % 11 === 0);

  test("看得见的字没有漏转的", () => {
    // 简体独有的字：转了就变，本身不是繁体字。
    const simplifiedOnly = /[们个来时会对发经说开关见长马门问间东车专业产亲让应当设议员协县乡术]/u;
    for (const file of sample) {
      const $ = load(read(file));
      $("script, a[data-script]").remove();
      const left = simplifiedOnly.exec($("body").text().replaceAll("当", ""))?.[0];
      expect(left && convert(left) !== left ? `${file}：${left}` : undefined).toBeUndefined();
    }
    expect(sample.length).toBeGreaterThan(40);
  });

  test("站内的链接都有着落", () => {
    const known = new Set(files.map((file) => `/${file.replace(/(^|\/)index\.html$/, "$1")}`));
    const broken = hant.flatMap((file) =>
      Array.from(read(file).matchAll(/\s(?:href|src|action)="(\/(?!\/)[^"#?]*)/g), ([, path = ""]) => path)
        .filter((path) => !known.has(decodeURI(path)))
        .map((path) => `${file} → ${path}`),
    );
    expect(broken).toEqual([]);
  });
});
