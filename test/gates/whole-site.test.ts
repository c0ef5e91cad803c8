import { brotliCompressSync, gzipSync } from "node:zlib";
import { PDFDocument } from "@cantoo/pdf-lib";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { goodPage, goodSite, origin, recordHead } from "./good-site.ts";
import { clean } from "./made-pictures.ts";
import { gated, type SiteFiles } from "./made-site.ts";

/** 种下的一处：改一份文件（函数），换一份（文字或字节），或者删去（null）。 */
type Change = string | Uint8Array | null | ((text: string) => string);
type Planted = [what: string, gate: string, changes: Record<string, Change>];

const into = (body: string) => ({ "index.html": goodPage("/", { body }) });
const headed = (head: string) => ({ "index.html": goodPage("/", { head }) });
const swapped = (file: string, from: string | RegExp, to: string) => ({
  [file]: (text: string) => {
    expect(text).toMatch(from);
    return text.replace(from, to);
  },
});
/** 压不小的一串字。 */
const heavy = (bytes: number) =>
  Array.from({ length: bytes / 2 }, (_, index) =>
    String.fromCodePoint(0x4e00 + ((index * 7919 + index ** 2) % 20000)),
  ).join("");

const pages: Planted[] = [
  ["编号重复", "page/html", into('<p id="b">一</p><p id="b">二</p>')],
  ["图片没有替代文字", "page/html", into('<p><img src="/pictures/site.png"></p>')],
  ["标签没有收尾", "page/html", into("<div><p>一</p>")],
  ["两个一级标题", "page/headings", into("<h1>又一个</h1>")],
  ["标题跳级", "page/headings", into("<h3>三级</h3>")],
  ["语言没有写", "page/headings", { "index.html": goodPage("/", { lang: "en" }) }],
  ["标题空着", "page/metadata", { "index.html": goodPage("/", { title: "" }) }],
  ["标题太长", "page/metadata", { "index.html": goodPage("/", { title: "长".repeat(61) }) }],
  ["说明空着", "page/metadata", { "index.html": goodPage("/", { description: "" }) }],
  ["没有公共网站的元数据", "page/metadata", swapped("index.html", /<meta name="ColumnName"[^>]*>/, "")],
  ["记录页没有文章的元数据", "page/metadata", swapped("a/index.html", /<meta name="PubDate"[^>]*>/, "")],
  ["分享图写成了相对的网址", "page/metadata", swapped("index.html", /https:[^"]*site\.png/g, "/pictures/site.png")],
  ["行内脚本", "page/inline-code", into("<script>alert(1)</script>")],
  ["行内样式", "page/inline-code", into('<p style="color:red">一</p>')],
  ["行内样式表", "page/inline-code", headed("<style>a{}</style>")],
  ["事件处理", "page/inline-code", into('<p onclick="a()">一</p>')],
  ["javascript: 链接", "page/inline-code", into('<p><a href="javascript:a()">一</a></p>')],
  ["外站的脚本", "page/foreign", headed('<script src="https://cdn.example.com/a.js"></script>')],
  ["外站的图片", "page/foreign", into('<p><img src="//cdn.example.com/a.png" alt="图"></p>')],
  ["外站的字体", "page/foreign", { "site.css": "@font-face{src:url(https://fonts.example.com/a.woff2)}" }],
  ["漏出 undefined", "page/residue", into("<p>共undefined条</p>")],
  ["漏出 [object Object]", "page/residue", headed('<meta name="a" content="[object Object]">')],
  ["schema.org 数据读不出", "page/json-ld", headed('<script type="application/ld+json">{</script>')],
  [
    "schema.org 数据缺网址",
    "page/json-ld",
    headed(
      '<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"Person","name":"张三"}]}</script>',
    ),
  ],
  ["Atom 没有更新时刻", "page/feed", swapped("feed.xml", /<updated>.*?<\/updated>/, "")],
  [
    "Atom 的日期只有年",
    "page/feed",
    swapped("feed.xml", "2024-01-01T00:00:00+08:00</updated><summary>", "2024</updated><summary>"),
  ],
  ["JSON Feed 的条目没有内容", "page/feed", swapped("feed.json", /"content_text":"[^"]*",/, "")],
];

const whole: Planted[] = [
  ["标题同别的页一样", "site/titles", { "a/index.html": goodPage("/a/", { head: recordHead, title: "/ 这一页" }) }],
  [
    "说明同别的页一样",
    "site/titles",
    { "a/index.html": goodPage("/a/", { head: recordHead, description: "说明 / 这一页讲的是什么。" }) },
  ],
  ["链接没有去处", "site/links", into('<p><a href="/b/">乙</a></p>')],
  ["锚点不在", "site/links", into('<p><a href="/a/#p9">乙</a></p>')],
  ["样式引的图片没有", "site/links", { "site.css": 'body{background:url("/b.png")}' }],
  ["订阅源里的网址没有去处", "site/links", swapped("feed.xml", `href="${origin}/a/"`, `href="${origin}/b/"`)],
  ["数据里的锚点不在", "site/links", { "a/index.json": `{"id":"a","url":"${origin}/a/#p9"}` }],
  ["走不到的一页", "site/reachable", { "b/index.html": goodPage("/b/") }],
  [
    "处理图片留下的原件",
    "site/orphans",
    {
      "_astro/photo.B8a.jpg": await clean("jpeg"),
    },
  ],
  ["没有人用的表格", "site/orphans", { "old.xlsx": new Uint8Array(zipSync({})) }],
  ["站点地图漏了一页", "site/sitemap", swapped("sitemap-0.xml", /<url><loc>[^<]*\/a\/<\/loc><\/url>/, "")],
  [
    "站点地图列着不给收录的",
    "site/sitemap",
    swapped("sitemap-0.xml", "</urlset>", `<url><loc>${origin}/404.html</loc></url></urlset>`),
  ],
  ["robots.txt 没有指向站点地图", "site/sitemap", { "robots.txt": "User-agent: *\n" }],
  ["没有站点地图", "site/sitemap", { "sitemap-index.xml": null }],
  ["两种订阅源的条目不一样", "site/feeds", swapped("feed.json", `"id":"${origin}/a/"`, `"id":"${origin}/"`)],
  ["没有 JSON Feed", "site/feeds", { "feed.json": null }],
  ["订阅源没有页面指着", "site/feeds", { "b/feed.xml": (_: string) => "", "b/feed.json": "{}" }],
  ["繁体少了一页", "site/traditional", { "hant/index.html": goodPage("/hant/", { lang: "zh-Hant" }) }],
  ["分享图不在", "site/share-pictures", { "pictures/site.png": null }],
  ["分享图的尺寸不对", "site/share-pictures", { "pictures/site.png": await clean("png") }],
  [
    "记录页太重",
    "site/budget",
    { "a/index.html": goodPage("/a/", { head: recordHead, body: `<p>${heavy(24_000)}</p>` }) },
  ],
  ["记录页的样式太重", "site/budget", { "site.css": `/*${heavy(24_000)}*/` }],
  [
    "记录页的脚本太重",
    "site/budget",
    {
      "a.js": `/*${heavy(12_000)}*/`,
      "a/index.html": goodPage("/a/", { head: `${recordHead}<script src="/a.js"></script>` }),
    },
  ],
  ["目录太重", "site/budget", into(`<p>${heavy(100_000)}</p>`)],
  [
    "引到的脚本太重",
    "site/budget",
    { "b.js": `/*${heavy(60_000)}*/`, "a.js": 'import"./b.js"', ...headed('<script src="/a.js"></script>') },
  ],
  ["数据不合 JSON Schema", "data/schema", { "data/records.json": '[{"id":1}]' }],
  ["数据里多出一栏", "data/schema", { "data/records.json": '[{"id":"a","draft":true}]' }],
  ["JSON Lines 少一行", "data/schema", { "data/records.jsonl": "" }],
  ["记录的 JSON 不合 Schema", "data/schema", { "a/index.json": "{}" }],
  ["记录旁边没有 JSON", "data/schema", { "a/index.json": null }],
  ["校验和对不上", "data/manifest", { "data/records.json": '[ {"id":"a"}]' }],
  ["清单里的文件没有", "data/manifest", swapped("data/SHA256SUMS", "records.json", "cities.json")],
  ["压缩的副本是旧的", "site/compressed", { "site.css.gz": gzipSync("body{margin:1px}") }],
  ["压缩的副本没有原件", "site/compressed", { "b.css.br": brotliCompressSync("b") }],
];

async function pdfBy(author: string): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage();
  document.setAuthor(author);
  document.setProducer("某某办公软件");
  return document.save();
}
const link = (file: string) => into(`<p><a href="/${file}">文书</a></p>`);
const office = (members: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(members).map(([name, text]) => [name, strToU8(text)])));

const documents: [what: string, make: () => Promise<Record<string, Change>> | Record<string, Change>][] = [
  ["PDF 的作者", async () => ({ ...link("b.pdf"), "b.pdf": await pdfBy("某科科员李四") })],
  [
    "Word 文件的作者",
    () => ({
      ...link("b.docx"),
      "b.docx": office({ "docProps/core.xml": "<cp:coreProperties><dc:creator>李四</dc:creator></cp:coreProperties>" }),
    }),
  ],
  [
    "Word 文件最后是谁改的",
    () => ({
      ...link("b.docx"),
      "b.docx": office({
        "docProps/core.xml": "<cp:coreProperties><cp:lastModifiedBy>李四</cp:lastModifiedBy></cp:coreProperties>",
      }),
    }),
  ],
  [
    "Word 文件的单位",
    () => ({
      ...link("b.docx"),
      "b.docx": office({ "docProps/app.xml": "<Properties><Company>某单位</Company></Properties>" }),
    }),
  ],
  [
    "Word 文件修订的作者",
    () => ({
      ...link("b.docx"),
      "b.docx": office({ "word/document.xml": '<w:p><w:del w:author="李四"><w:r/></w:del></w:p>' }),
    }),
  ],
  [
    "电子书的作者",
    () => ({
      ...link("b.epub"),
      "b.epub": office({ "EPUB/package.opf": "<package><metadata><dc:creator>李四</dc:creator></metadata></package>" }),
    }),
  ],
];

async function changed(changes: Record<string, Change>): Promise<SiteFiles> {
  const files: SiteFiles = { ...(await goodSite()) };
  for (const [file, change] of Object.entries(changes)) {
    if (change === null) delete files[file];
    else files[file] = typeof change === "function" ? change(String(files[file] ?? "")) : change;
  }
  return files;
}

async function reported(changes: Record<string, Change>) {
  const { problems, warnings } = await gated(await changed(changes));
  return [...problems, ...warnings];
}

test("样样合规矩的站点，一处也不报", async () => {
  expect(await reported({})).toEqual([]);
});

describe("网页", () => {
  test.each(pages)("%s：%s", async (_, gate, changes) => {
    expect((await reported(changes)).map((problem) => problem.gate)).toContain(gate);
  });
});

describe("全站", () => {
  test.each(whole)("%s：%s", async (_, gate, changes) => {
    expect((await reported(changes)).map((problem) => problem.gate)).toContain(gate);
  });

  test.each(documents)("%s：leak/document", async (_, make) => {
    expect(new Set((await reported(await make())).map((problem) => problem.gate))).toEqual(new Set(["leak/document"]));
  });

  test("主办单位写在文书里的，放行", async () => {
    const changes = {
      ...link("b.epub"),
      "b.epub": office({ "EPUB/a.opf": "<package><dc:creator>范例编辑部</dc:creator></package>" }),
    };
    expect(await reported(changes)).toEqual([]);
  });
});

test("编辑的用词和长短只提醒，不拦发布", async () => {
  const long = goodPage("/a/", { head: recordHead, title: "长".repeat(80), body: `<p>${heavy(24_000)}</p>` });
  const { problems, warnings } = await gated(await changed({ "a/index.html": long }));
  expect(problems).toEqual([]);
  expect(warnings.map(({ gate }) => gate)).toEqual(["page/metadata", "site/budget"]);
});

test("每一条都说在哪里、错在哪里、怎样改，是中文", async () => {
  const problems = await reported({
    ...into('<h3>三级</h3><p><a href="/b/">乙</a></p>'),
    "sitemap-index.xml": null,
    ".env": "A",
  });
  expect(problems.length).toBeGreaterThan(3);
  for (const { message, remedy, file } of problems) {
    expect(message).toMatch(/\p{Script=Han}/u);
    expect(remedy).toMatch(/\p{Script=Han}/u);
    expect(file).not.toBe("");
  }
});
