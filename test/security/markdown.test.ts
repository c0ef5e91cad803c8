import { markdownToHtml } from "satteri";
import { describe, expect, test } from "vitest";
import { checkBody } from "../../src/markdown/check-body.ts";
import { renderMarkdown } from "../../src/markdown/render.ts";
import { sanitiseHtml } from "../../src/markdown/sanitise.ts";
import { unlisted } from "./only-listed.ts";
import { placements } from "./placements.ts";
import { attackVectors } from "./vectors.ts";

test("攻击写法至少一百五十种，没有重复", () => {
  const texts = attackVectors.map(({ text }) => text);
  expect(new Set(texts).size).toBe(texts.length);
  expect(texts.length).toBeGreaterThanOrEqual(150);
});

describe("不经校验，直接渲染：网页里只有名单上的", () => {
  test.each(Object.entries(placements))("正文的%s", (_, place) => {
    const escaped = attackVectors
      .map(({ text }) => ({ text, found: unlisted(renderMarkdown(place(text)).html) }))
      .filter(({ found }) => found.length > 0);
    expect(escaped).toEqual([]);
  });
});

describe("不经渲染，直接净化：网页里只有名单上的", () => {
  test.each([
    ["原样", (text: string) => text],
    ["放在段落里", (text: string) => `<p>甲${text}乙</p>`],
    ["放在表格里", (text: string) => `<table><tbody><tr><td>${text}</td></tr></tbody></table>`],
    ["当链接", (text: string) => `<p><a href="${text.replaceAll('"', "&quot;")}">甲</a></p>`],
    ["当图片", (text: string) => `<p><img src="${text.replaceAll('"', "&quot;")}" alt="甲"></p>`],
    ["当属性，没有转义", (text: string) => `<p title="${text}" id='${text}'>甲</p>`],
  ])("%s", (_, place) => {
    const escaped = attackVectors
      .map(({ text }) => ({ text, found: unlisted(sanitiseHtml(place(text))) }))
      .filter(({ found }) => found.length > 0);
    expect(escaped).toEqual([]);
  });

  test("净化过的再净化一遍，一个字节不变：浏览器再读一遍也不会变成别的", () => {
    for (const { text } of attackVectors) {
      const once = sanitiseHtml(`<p>甲${text}乙</p>`);
      expect(sanitiseHtml(once), text).toBe(once);
    }
  });
});

test("这把尺子量得出毛病：不净化的，多数不合名单", () => {
  const caught = attackVectors.filter(({ text }) => unlisted(text).length > 0);
  expect(caught.length).toBeGreaterThan(150);
});

/** 不加任何一道墙，Markdown 原样成为的 HTML。 */
const bare = (markdown: string) =>
  markdownToHtml(markdown, { features: { gfm: true, frontmatter: false } }).html.replaceAll(
    / style="text-align: (?:left|center|right)"/g,
    "",
  );

describe("校验先拦住：原样渲染会有名单以外的东西的，一律报错", () => {
  test.each(Object.entries(placements))("正文的%s", (_, place) => {
    const passed = attackVectors.filter(
      ({ text }) => unlisted(bare(place(text))).length > 0 && checkBody(place(text)).length === 0,
    );
    expect(passed.map(({ text }) => text)).toEqual([]);
  });
});
