import { describe, expect, test } from "vitest";
import { annotate } from "../../src/markdown/annotate.ts";
import { MarkPlacer } from "../../src/markdown/place-marks.ts";

const read = (html: string, prefix = "", ...words: string[]) =>
  annotate(html, prefix, new MarkPlacer(words.map((text, index) => ({ id: `fig-${index}`, text }))));

describe("渲染器写出的 HTML 添上锚点", () => {
  test.each([
    ["段落依次编号", "<p>甲</p>\n<h2>乙</h2>", '<p id="p1">甲</p>\n<h2 id="p2">乙</h2>'],
    ["四级以下的标题不编", "<h4>甲</h4>", "<h4>甲</h4>"],
    [
      "列表项和引文里的段落不另编",
      "<ul>\n<li>\n<p>甲</p>\n</li>\n</ul>",
      '<ul>\n<li id="p1">\n<p>甲</p>\n</li>\n</ul>',
    ],
    [
      "嵌套的列表项另编",
      "<ul><li>甲<ul><li>乙</li></ul></li></ul>",
      '<ul><li id="p1">甲<ul><li id="p2">乙</li></ul></li></ul>',
    ],
    ["已有编号的不另编", '<li id="fn-a"><p>注</p></li>', '<li id="fn-a"><p>注</p></li>'],
    ["没有收尾的元素不算一层", "<li>甲<br><hr></li><p>乙</p>", '<li id="p1">甲<br><hr></li><p id="p2">乙</p>'],
    ["属性的值里有尖括号", '<p><img src="/a" alt="x > <p>"></p>', '<p id="p1"><img src="/a" alt="x > <p>"></p>'],
    ["对齐写成属性", '<td style="text-align: right">1</td>', '<td data-align="right">1</td>'],
    ["引号之间许换行", "<p>“甲”“乙”</p>", '<p id="p1">“甲”<wbr>“乙”</p>'],
  ])("%s", (_, html, expected) => {
    expect(read(html).html).toBe(expected);
  });

  test("带前缀，脚注的标题也带", () => {
    const { html } = read(
      '<p>甲<a data-footnote-ref aria-describedby="footnote-label">1</a></p><h2 id="footnote-label">注</h2>',
      "x-",
    );
    expect(html).toBe(
      '<p id="x-p1">甲<a data-footnote-ref="" aria-describedby="x-footnote-label">1</a></p><h2 id="x-footnote-label">注</h2>',
    );
  });

  test("数字落在文字里，不落在属性里；要转义的照样转义", () => {
    const { html } = read('<p><a href="/6次/">甲 &amp; 6次 &lt;</a></p>', "", "6次");
    expect(html).toBe(
      '<p id="p1"><a href="/6次/">甲 &amp; <span id="fig-0" class="figure-mark">6次</span> &lt;</a></p>',
    );
  });
});

test("各段的文字：转义的还原，外面的包括里面的，没有文字的不列", () => {
  const { paragraphs } = read("<ul><li>甲 &amp; <b>乙</b><ul><li>丙</li></ul></li></ul><p><img alt='图'></p><p>丁</p>");
  expect(paragraphs).toEqual([
    { id: "p1", text: "甲 & 乙丙" },
    { id: "p2", text: "丙" },
    { id: "p4", text: "丁" },
  ]);
});
