import { describe, expect, test } from "vitest";
import { makeHtmlConverter } from "../../src/traditional/convert-html.ts";
import { convertJson, convertLexicon } from "../../src/traditional/convert-json.ts";
import { convertScript } from "../../src/traditional/convert-script.ts";
import { makeConverter } from "../../src/traditional/converter.ts";

const convert = makeConverter([]);
const convertHtml = makeHtmlConverter(convert);

describe("网页", () => {
  test.each([
    ["文字", "<p>委员会</p>", "<p>委員會</p>"],
    ["语言", '<html lang="zh-Hans">', '<html lang="zh-Hant">'],
    ["给人看的属性", '<img alt="会议" src="/hui.jpg">', '<img alt="會議" src="/hui.jpg">'],
    [
      "读屏的属性",
      '<nav aria-label="主导航" aria-controls="导航"></nav>',
      '<nav aria-label="主導航" aria-controls="导航"></nav>',
    ],
    ["编号和类名不动", '<p id="会" class="会">会</p>', '<p id="会" class="会">會</p>'],
    ["有繁体的页", '<a href="/cities/jia/#p1">甲</a>', '<a href="/hant/cities/jia/#p1">甲</a>'],
    ["网页编辑器只有一份", '<a href="/admin/">甲</a>', '<a href="/admin/">甲</a>'],
    ["没有繁体的文件", '<a href="/data/records.csv">表</a>', '<a href="/data/records.csv">表</a>'],
    ["外站", '<a href="https://example.org/会">会</a>', '<a href="https://example.org/会">會</a>'],
    ["另一种外站", '<a href="//example.org/">会</a>', '<a href="//example.org/">會</a>'],
    [
      "脚本",
      '<script type="module" src="/_astro/page.js"></script>',
      '<script type="module" src="/hant/_astro/page.js"></script>',
    ],
    [
      "换语言的链接指回简体",
      '<a href="/hant/cities/jia/" hreflang="zh-Hant" lang="zh-Hant" data-script>繁體</a>',
      '<a href="/cities/jia/" hreflang="zh-Hans" lang="zh-Hans" data-script>简体</a>',
    ],
    [
      "规范地址",
      '<link rel="canonical" href="https://yikan.example/cities/jia/">',
      '<link rel="canonical" href="https://yikan.example/hant/cities/jia/">',
    ],
    [
      "两种语言互指，照旧",
      '<link rel="alternate" hreflang="zh-Hans" href="https://yikan.example/cities/jia/">',
      '<link rel="alternate" hreflang="zh-Hans" href="https://yikan.example/cities/jia/">',
    ],
    [
      "转到别的地址",
      '<meta http-equiv="refresh" content="0;url=/cities/jia/">',
      '<meta http-equiv="refresh" content="0;url=/hant/cities/jia/">',
    ],
    [
      "转义照旧",
      '<p title="“会”&quot;&lt;会&gt;">A&amp;会 &lt;b&gt;</p>',
      '<p title="“會”&quot;<會>">A&amp;會 &lt;b&gt;</p>',
    ],
    [
      "矢量图的大小写照旧",
      '<svg viewBox="0 0 1 1"><title>图</title></svg>',
      '<svg viewBox="0 0 1 1"><title>圖</title></svg>',
    ],
    ["引号里的 >", '<p title="会>会" class="a">会</p>', '<p title="會>會" class="a">會</p>'],
    ["脚本里的 < 不是标签", "<script>if (a<b) 会()</script>会", "<script>if (a<b) 會()</script>會"],
    ["注释不动", "<!-- <p>会</p> -->会", "<!-- <p>会</p> -->會"],
    ["散着的 <", "1 < 2 的会", "1 < 2 的會"],
    ["没有写完的标签", '<p>会</p><a href="/cities/', '<p>會</p><a href="/cities/'],
  ])("%s", (_, html, expected) => {
    expect(convertHtml(html)).toBe(expected);
  });

  test("没有要转的，一个字节不差", () => {
    const html = "<!doctype html>\n<!-- x --><p class=a hidden>1126+N<br/>&nbsp;</p>\n";
    expect(convertHtml(html)).toBe(html);
  });
});

test("脚本：话转，正则不转，引到别的脚本的地址改", () => {
  const code =
    'import"./x.js";const a="正在取搜索索引……",b=/[个余种]/g,c=`共1条`,d={类型:1};new Worker("/_astro/w.js"),e("/_astro/s.css")';
  expect(convertScript(code, convert)).toBe(
    'import"./x.js";const a="正在取搜索索引……",b=/[个余种]/g,c=`共1條`,d={類型:1};new Worker("/hant/_astro/w.js"),e("/_astro/s.css")',
  );
});

test("脚本读不懂就报错", () => {
  expect(() => convertScript("const = 1", convert)).toThrow();
});

test("数据：字和键转，站内的地址改", () => {
  expect(convertJson({ 类型: ["机制", 1, null, "/cities/jia/#p1", "/no.json"], id: "jia" }, convert)).toEqual({
    類型: ["機制", 1, null, "/hant/cities/jia/#p1", "/no.json"],
    id: "jia",
  });
});

test("名称表：拿来比的不转", () => {
  const lexicon = {
    simplify: { from: "會", to: "会" },
    names: [[0, "jia", "甲会", "会议", "甲", "甲会议"] as [number, string, string, string, string, string]],
  };
  expect(convertLexicon(lexicon, convert)).toEqual({
    simplify: { from: "會", to: "会" },
    names: [[0, "jia", "甲會", "會議", "甲", "甲会议"]],
  });
});
