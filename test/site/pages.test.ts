import { describe, expect, test } from "vitest";
import type { Thing } from "../../src/exports/json-ld/thing.ts";
import { data, page, pages } from "./built-site.ts";

const recordPages = data<{ url: string; type: string }>("records")
  .filter(({ type }) => type !== "editor-note")
  .map(({ url }) => page(url));

describe("记录页", () => {
  test("写明来源、日期及其依据、城市和专题，每段有锚点", () => {
    const lacking = recordPages.filter(({ $ }) => {
      const aside = $("aside").text();
      const unanchored = $(".prose > p, .prose > ul > li").filter((_, node) => !$(node).attr("id")).length;
      return (
        !["来源", "日期", "城市", "专题"].every((word) => aside.includes(word)) ||
        $("aside time").length === 0 ||
        unanchored > 0
      );
    });
    expect(lacking.map(({ url }) => url)).toEqual([]);
  });

  test("不要脚本也能读全：引文在页面上，按钮由脚本添", () => {
    const lacking = recordPages.filter(
      ({ $ }) =>
        $("[data-copy]").length !== 2 ||
        $("[data-copy]")
          .toArray()
          .some((node) => !$(node).text().includes("__")),
    );
    expect(lacking.map(({ url }) => url)).toEqual([]);
    expect(recordPages.filter(({ $ }) => $("main button").length > 0).map(({ url }) => url)).toEqual([]);
  });
});

test("城市的分享图说出是哪座城市", () => {
  expect(page("/cities/tangshan/").$('meta[property="og:image:alt"]').attr("content")).toContain("唐山市");
});

describe("机制页", () => {
  test("有代码的都画出来，部分一个不少，读得出", () => {
    const coded = data<{ url: string; code?: { text: string; parts: { what: string; unexplained?: boolean }[] } }>(
      "mechanisms",
    ).filter(({ code }) => code);
    expect(coded.length).toBeGreaterThan(40);
    for (const { url, code } of coded) {
      const { $ } = page(url);
      expect($("figure.code .code-text").text(), url).toBe(code?.text);
      expect($("figure.code .code-parts > li").length, url).toBe(code?.parts.length);
      expect($("figure.code").attr("aria-label"), url).toContain("代码");
      for (const drawing of $("figure.code svg").toArray()) {
        expect($(drawing).attr("role"), url).toBe("img");
        expect($(drawing).attr("aria-label"), url).toContain(`代码“${code?.text}”拆成${code?.parts.length}部分`);
        expect($(".rule", drawing).length, url).toBe(code?.parts.length);
        expect($("g.unexplained", drawing).length, url).toBe(code?.parts.filter((part) => part.unexplained).length);
      }
    }
  });
});

describe("数字", () => {
  test("每个数字的地址都落在说出它的那几个字上", () => {
    const figures = data<{ id: string; url: string; text: string }>("figures");
    expect(figures.length).toBeGreaterThan(250);
    const astray = figures.filter(({ url, text }) => {
      const [path = "", anchor = ""] = url.split("#");
      return page(path).$(`#${anchor}`).text() !== text;
    });
    expect(astray.map(({ id }) => id)).toEqual([]);
  });
});

describe("给机器的文件", () => {
  test("记录、城市、人物、会刊和公开数据的网页都有 schema.org 数据", () => {
    const types = new Map(
      pages.map(({ url, $ }) => [
        url,
        new Set(
          $('script[type="application/ld+json"]')
            .toArray()
            .flatMap((node) => (JSON.parse($(node).text()) as { "@graph": Thing[] })["@graph"])
            .map((thing) => thing["@type"]),
        ),
      ]),
    );
    const lacking = (urls: string[], wanted: RegExp) =>
      urls.filter((url) => ![...(types.get(url) ?? [])].some((type) => wanted.test(type)));
    const urlsOf = (name: string) => data<{ url: string }>(name).map(({ url }) => url);
    expect(
      lacking(
        recordPages.map(({ url }) => url),
        /^(Article|Report)$/,
      ),
    ).toEqual([]);
    expect(lacking(urlsOf("cities"), /^(GovernmentOrganization|AdministrativeArea|Place)$/)).toEqual([]);
    expect(lacking(urlsOf("people"), /^Person$/)).toEqual([]);
    expect(lacking(urlsOf("bulletins"), /^PublicationIssue$/)).toEqual([]);
    expect(lacking(["/data/"], /^Dataset$/)).toEqual([]);
    expect(lacking(urlsOf("mechanisms"), /^BreadcrumbList$/)).toEqual([]);
  });
});
