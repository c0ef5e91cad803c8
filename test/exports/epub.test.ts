import { EpubCheck } from "@likecoin/epubcheck-ts";
import { load } from "cheerio";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { chapterFile, pieceChapter } from "../../src/exports/epub/chapters.ts";
import { epubOf } from "../../src/exports/epub/epub.ts";
import { type Issue, issueOf } from "../../src/exports/issue/issue.ts";
import { archiveOf, bulletin, figure, record } from "../archive/small-archive.ts";

const body = `正文说“甲”与<乙>，见[案例](/cases/2021/b/)和[城市](/cities/jia/)。[^1]

## 小标题

1. 一条
2. 两条

| 项目 | 数目 |
| --- | ---: |
| 站 | 5 |

![会场](https://example.com/a.png)

[^1]: 脚注。
`;

async function issue(changes: Partial<Issue> = {}): Promise<Issue> {
  const archive = archiveOf({
    bulletins: [bulletin(["a", "b", "c", "d"])],
    speeches: [record("speeches", "a", { title: "甲 & <乙>", figures: [figure("zhan")] })],
    cases: [
      record("cases", "b", {
        state: "corrected",
        corrections: [{ date: "2024-06-30", text: "改正了一个数字。", reason: "来源写错。" }],
      }),
      record("cases", "c", { state: "draft", title: "草稿一篇" }),
      record("cases", "d", {
        state: "withdrawn",
        title: "撤回一篇",
        withdrawn: { date: "2024-01-01", reason: "来源撤稿。" },
      }),
    ],
  });
  const [only] = archive.bulletins;
  if (!only) throw new Error("没有会刊");
  const made = await issueOf(only, archive, {
    bodyOf: async () => body,
    demote: 0,
    syntax: "xhtml",
    pieceAddress: (id) => chapterFile(pieceChapter(id)),
  });
  return { ...made, ...changes };
}

const opened = async (changes?: Partial<Issue>) =>
  Object.fromEntries(
    Object.entries(unzipSync(epubOf(await issue(changes)))).map(([path, bytes]) => [path, strFromU8(bytes)]),
  );

describe("电子书", () => {
  test("过得了 epubcheck：没有错误，没有警告", async () => {
    const { messages } = await EpubCheck.validate(epubOf(await issue()));
    expect(messages.filter(({ severity }) => severity !== "usage" && severity !== "info")).toEqual([]);
  });

  test("题名、提要里的尖括号和引号照样合规", async () => {
    const { messages } = await EpubCheck.validate(epubOf(await issue({ title: `甲 & <乙> "丙"`, summary: "]]> & '" })));
    expect(messages.filter(({ severity }) => severity === "error" || severity === "fatal")).toEqual([]);
  });

  test("mimetype 在最前，不压缩；每个文件的时刻都是写死的", async () => {
    const bytes = epubOf(await issue());
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    expect(strFromU8(bytes.slice(30, 58))).toBe("mimetypeapplication/epub+zip");
    expect(view.getUint16(8, true)).toBe(0);
    // 1980-01-01 00:00，DOS 写法。
    expect([view.getUint16(10, true), view.getUint16(12, true)]).toEqual([0, 0x21]);
  });

  test("草稿和已撤回的不进书", async () => {
    const files = await opened();
    expect(Object.keys(files).filter((path) => path.includes("piece-"))).toEqual([
      "EPUB/piece-a.xhtml",
      "EPUB/piece-b.xhtml",
    ]);
    expect(Object.values(files).join("")).not.toMatch(/草稿一篇|撤回一篇/);
  });

  test("改动时刻取最近的更正，语言、编号、题名、许可齐全", async () => {
    const $ = load((await opened())["EPUB/package.opf"] ?? "", { xml: true });
    expect($('meta[property="dcterms:modified"]').text()).toBe("2024-06-30T00:00:00Z");
    expect($("dc\\:language").text()).toBe("zh-Hans");
    expect($("dc\\:identifier").text()).toBe("https://yikan.example/bulletins/kan/");
    expect($("dc\\:title").text()).toBe("甲乙政协工作汇编");
    expect($("dc\\:rights").text()).toContain("CC BY 4.0");
  });

  test("册内的链接指到册内，册外的写全网址，图片换成说明，汉字照字写", async () => {
    const chapter = (await opened())["EPUB/piece-a.xhtml"] ?? "";
    expect(chapter).toContain('<a href="piece-b.xhtml">案例</a>');
    expect(chapter).toContain('<a href="https://yikan.example/cities/jia/">城市</a>');
    expect(chapter).toContain("〔图：会场〕");
    expect(chapter).not.toMatch(/<img|&#x/);
    expect(chapter).toContain("正文说<wbr/>“甲”<wbr/>与&lt;乙&gt;，");
  });

  test("一篇一章，目录列出每一章，数字和更正在篇末", async () => {
    const files = await opened();
    const nav = load(files["EPUB/nav.xhtml"] ?? "", { xml: true });
    expect(
      nav("nav a")
        .map((_, node) => nav(node).text())
        .get(),
    ).toEqual(["甲乙政协工作汇编", "本期介绍", "甲 & <乙>", "b", "本期说明"]);
    expect(
      load(files["EPUB/piece-a.xhtml"] ?? "", { xml: true })("caption ~ tbody td")
        .first()
        .text(),
    ).toBe("5个");
    expect(files["EPUB/piece-b.xhtml"]).toContain("2024-06-30：改正了一个数字。原因：来源写错。");
  });
});
