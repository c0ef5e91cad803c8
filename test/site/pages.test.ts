import { gzipSync } from "node:zlib";
import { load } from "cheerio";
import { HtmlValidate } from "html-validate";
import { describe, expect, test } from "vitest";
import type { Thing } from "../../src/exports/json-ld/thing.ts";
import { shapeProblems } from "../exports/json-ld/shape.ts";
import { data, files, page, pages, read, readBytes } from "./built-site.ts";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:document"],
  rules: {
    // Astro 输出的空元素不带斜线、布尔属性带空值，两种写法规范都认。
    "void-style": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    // 标题里可以有长题名，由搜索引擎自己截断。
    "long-title": "off",
    // 地址里的汉字由浏览器编码。
    "no-trailing-whitespace": "off",
    // 样式和脚本都是同一站点自己的文件，不经第三方。
    "require-sri": "off",
    // 元素的可用角色由 axe 在真浏览器里查。
    "prefer-native-element": "off",
    // 正文和列表的电话样数字并不是电话。
    "tel-non-breaking": "off",
  },
});

const recordPages = data<{ url: string; type: string }>("records")
  .filter(({ type }) => type !== "editor-note")
  .map(({ url }) => page(url));

/** 数据块只是数据，浏览器不执行，内容安全策略也不拦。 */
const dataBlock = '[type="application/ld+json"]';

describe("每一页", () => {
  test("HTML 合乎规范", async () => {
    const problems: string[] = [];
    for (const { url, html } of pages) {
      const report = await validator.validateString(html);
      for (const { messages } of report.results)
        for (const { ruleId, message, line, column } of messages)
          problems.push(`${url}:${line}:${column} ${ruleId} ${message}`);
    }
    expect(problems.slice(0, 20)).toEqual([]);
  });

  test("标题和说明都不空，标题不重复", () => {
    const titles = Map.groupBy(pages, ({ $ }) => $("title").text());
    expect(
      [...titles]
        .filter(([title, group]) => title === "" || group.length > 1)
        .map(([title, group]) => [title, ...group.map(({ url }) => url)]),
    ).toEqual([]);
    expect(pages.filter(({ $ }) => !$('meta[name="description"]').attr("content")).map(({ url }) => url)).toEqual([]);
  });

  test("只有一个一级标题，标题逐级往下，语言写明", () => {
    const wrong = pages.filter(({ $ }) => {
      const levels = $("h1, h2, h3, h4, h5, h6")
        .map((_, node) => Number(node.tagName.slice(1)))
        .get();
      const jumps = levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1);
      return levels.filter((level) => level === 1).length !== 1 || jumps || $("html").attr("lang") !== "zh-Hans";
    });
    expect(wrong.map(({ url }) => url)).toEqual([]);
  });

  test("没有漏出 undefined、NaN、[object Object] 或待写的记号", () => {
    const leaked = pages.filter(({ $ }) =>
      /undefined|NaN|\[object|TODO|null/.test($("body").text() + $("head").text()),
    );
    expect(leaked.map(({ url }) => url)).toEqual([]);
  });

  test("没有行内样式和行内脚本", () => {
    const inline = pages.filter(
      ({ $ }) => $(`[style], style, script:not([src]):not(${dataBlock}), [onclick], [onload]`).length > 0,
    );
    expect(inline.map(({ url }) => url)).toEqual([]);
  });

  test("有分享图：网址写全，文件在，尺寸对，不超过 60 KB，有替代文字", () => {
    const pictures = new Set<string>();
    const faulty = pages.filter(({ $ }) => {
      const content = (name: string) => $(`meta[property="${name}"], meta[name="${name}"]`).attr("content") ?? "";
      const url = content("og:image");
      pictures.add(url);
      return (
        !/^https:\/\/\S+\.png$/.test(url) ||
        url !== content("twitter:image") ||
        content("og:image:alt") === "" ||
        content("twitter:card") !== "summary_large_image" ||
        !files.includes(decodeURI(new URL(url).pathname.slice(1)))
      );
    });
    expect(faulty.map(({ url }) => url)).toEqual([]);
    expect(pictures.size).toBeGreaterThan(400);
    expect(page("/cities/tangshan/").$('meta[property="og:image:alt"]').attr("content")).toContain("唐山市");
    for (const url of pictures) {
      const bytes = readBytes(new URL(url).pathname.slice(1));
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], url).toEqual([1200, 630]);
      expect(bytes.length, url).toBeLessThanOrEqual(60 * 1024);
    }
  });

  test("有规范地址和公共网站的元数据", () => {
    const missing = pages.filter(
      ({ $ }) =>
        !$('link[rel="canonical"]').attr("href") ||
        !$('meta[property="og:title"]').attr("content") ||
        ["SiteName", "SiteDomain", "ColumnName", "ColumnType"].some(
          (name) => !$(`meta[name="${name}"]`).attr("content"),
        ),
    );
    expect(missing.map(({ url }) => url)).toEqual([]);
  });
});

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

  test("有文章元数据", () => {
    const lacking = recordPages.filter(({ $ }) =>
      ["ArticleTitle", "PubDate", "ContentSource", "Keywords"].some(
        (name) => !$(`meta[name="${name}"]`).attr("content"),
      ),
    );
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

  test("脚本压缩后合计不超过 5 KB", () => {
    const sizes = recordPages.map(({ url, $ }) => ({
      url,
      bytes: $("script[src]")
        .map((_, node) => gzipSync(readBytes(($(node).attr("src") ?? "").slice(1))).length)
        .get()
        .reduce((sum, bytes) => sum + bytes, 0),
    }));
    expect(sizes.filter(({ bytes }) => bytes > 5 * 1024)).toEqual([]);
  });

  test("HTML 和 CSS 压缩后合计不超过 14 KB，进得了第一个往返", () => {
    const css = files.filter((file) => file.endsWith(".css") && file !== "theme.css");
    const sizes = recordPages.map(({ url, html, $ }) => {
      // 打印的样式不在显示的路上，浏览器闲下来才取。
      const linked = $('link[rel="stylesheet"]:not([media="print"])')
        .map((_, node) => $(node).attr("href"))
        .get();
      const styles = css.filter((file) => linked.includes(`/${file}`));
      expect(styles.length).toBe(linked.length);
      return {
        url,
        bytes: gzipSync(html).length + styles.reduce((sum, file) => sum + gzipSync(readBytes(file)).length, 0),
      };
    });
    expect(sizes.filter(({ bytes }) => bytes > 14 * 1024)).toEqual([]);
  });
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
  test("站点地图列出每一页（不给搜索引擎收的除外），robots 指向它", () => {
    const listed = new Set(
      Array.from(read("sitemap-0.xml").matchAll(/<loc>([^<]+)<\/loc>/g), ([, url = ""]) => new URL(url).pathname),
    );
    const wanted = pages
      .filter(({ url, $ }) => url !== "/404.html" && $('meta[name="robots"][content="noindex"]').length === 0)
      .map(({ url }) => url);
    expect(wanted.filter((url) => !listed.has(encodeURI(url)))).toEqual([]);
    expect(read("robots.txt")).toContain("/sitemap-index.xml");
  });

  test("每一页的 schema.org 数据读得出、合规矩；记录、城市、人物、会刊和公开数据都有", () => {
    const types = new Map<string, Set<string>>();
    const problems = pages.flatMap(({ url, $ }) =>
      $(`script${dataBlock}`)
        .toArray()
        .flatMap((node) => {
          const { "@context": context, "@graph": graph } = JSON.parse($(node).text()) as {
            "@context": string;
            "@graph": Thing[];
          };
          types.set(url, new Set(graph.map((thing) => thing["@type"])));
          return [
            ...(context === "https://schema.org" ? [] : ["@context"]),
            ...graph.flatMap((thing) => shapeProblems(thing)),
          ].map((problem) => `${url} ${problem}`);
        }),
    );
    expect(problems).toEqual([]);
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

  test("每个 Atom 旁边有一份条目相同的 JSON Feed，页面上指得到它", () => {
    const atoms = files.filter((file) => file.endsWith("feed.xml"));
    const linked = new Set(
      pages.flatMap(({ $ }) =>
        $('link[type="application/feed+json"]')
          .map((_, node) => $(node).attr("href"))
          .get(),
      ),
    );
    expect(atoms.length).toBeGreaterThan(80);
    for (const file of atoms) {
      const twin = file.replace(/xml$/, "json");
      expect(linked.has(`/${twin}`), twin).toBe(true);
      const feed = JSON.parse(read(twin)) as { version: string; feed_url: string; items: { id: string }[] };
      expect(feed.version, twin).toBe("https://jsonfeed.org/version/1.1");
      expect(new URL(feed.feed_url).pathname, twin).toBe(`/${twin}`);
      const $ = load(read(file), { xml: true });
      expect(feed.items.map(({ id }) => id)).toEqual(
        $("entry > id")
          .map((_, node) => $(node).text())
          .get(),
      );
    }
  });

  test("每个订阅源都是合法的 Atom，条目有标题、地址和时刻，页面上指得到它", () => {
    const feeds = files.filter((file) => file.endsWith("feed.xml"));
    expect(feeds.length).toBeGreaterThan(80);
    const linked = new Set(
      pages.flatMap(({ $ }) =>
        $('link[type="application/atom+xml"]')
          .map((_, node) => $(node).attr("href"))
          .get(),
      ),
    );
    for (const file of feeds) {
      expect(linked.has(`/${file}`), file).toBe(true);
      const $ = load(read(file), { xml: true });
      expect($("feed > updated").text(), file).toMatch(/^\d{4}-\d\d-\d\dT/);
      const entries = $("feed > entry").toArray();
      // 更正的订阅源可以还没有更正。
      if (file !== "corrections/feed.xml") expect(entries.length, file).toBeGreaterThan(0);
      for (const entry of entries)
        expect([$("title", entry).text(), $("id", entry).text(), $("updated", entry).text()].every(Boolean), file).toBe(
          true,
        );
    }
  });
});
