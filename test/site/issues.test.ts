import { PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { EpubCheck } from "@likecoin/epubcheck-ts";
import { load } from "cheerio";
import { strFromU8, unzipSync } from "fflate";
import { getDocumentProxy } from "unpdf";
import { describe, expect, test } from "vitest";
import { formatBytes } from "../../src/text/format-bytes.ts";
import { data, files, page, readBytes } from "./built-site.ts";

interface Bulletin {
  id: string;
  title: string;
  url: string;
  contents: string[];
}

const bulletins = data<Bulletin>("bulletins");
const titles = new Map(data<{ id: string; title: string }>("records").map(({ id, title }) => [id, title]));
const millimetres = (points: number) => (points / 72) * 25.4;
const squeezed = (text: string) => text.replace(/\s/g, "");

/** 一页上的文字，一行一项，从上到下；size 是字号，单位毫米。 */
async function rows(document: Awaited<ReturnType<typeof getDocumentProxy>>, number: number) {
  const { items } = await (await document.getPage(number)).getTextContent();
  const byLine = Map.groupBy(
    items.flatMap((item) => ("str" in item && item.str.trim() ? [item] : [])),
    (item) => Math.round(Number(item.transform[5])),
  );
  return [...byLine.values()]
    .map((line) => ({
      text: line.map(({ str }) => str).join(""),
      size: millimetres(Math.max(...line.map(({ transform }) => Number(transform[0])))),
      y: millimetres(Number(line[0]?.transform[5])),
    }))
    .sort((a, b) => b.y - a.y);
}

describe.each(bulletins)("$id 的 PDF", ({ id, title, url, contents }) => {
  const file = `bulletins/${id}.pdf`;
  const open = () => getDocumentProxy(new Uint8Array(readBytes(file)));

  test("会刊页上有链接，写明页数和大小，都对", async () => {
    const link = page(url).$(`a[href="/${file}"]`).text();
    expect(link).toBe(`PDF${(await open()).numPages}页，${formatBytes(readBytes(file).length)}`);
  });

  test("文字取得出、搜得到：每一篇的题名都在，没有换成部首的字", async () => {
    const document = await open();
    const texts: string[] = [];
    for (let number = 1; number <= document.numPages; number++)
      texts.push((await rows(document, number)).map(({ text }) => text).join(""));
    const text = squeezed(texts.join(""));
    expect(contents.filter((record) => !text.includes(squeezed(titles.get(record) ?? "?")))).toEqual([]);
    expect(text).not.toMatch(/[\u2E80-\u2FDF\uF900-\uFAFF\uFFFD]/);
  });

  test("书签逐篇都有，在题名之下；元数据写明题名、作者、语言", async () => {
    const document = await open();
    const outline = await document.getOutline();
    expect(outline.map((item) => squeezed(item.title))).toEqual([squeezed(title)]);
    const pieces = outline[0]?.items.map((item: { title: string }) => squeezed(item.title));
    expect(pieces).toEqual(["目录", ...contents.map((record) => squeezed(titles.get(record) ?? "")), "本期说明"]);
    const { info } = await document.getMetadata();
    expect(info).toMatchObject({ Title: title, Language: "zh-Hans", Creator: "Yikan" });
    expect(info).toHaveProperty("Author");
    expect(info).toHaveProperty("Subject");
  });

  test("字体全都装在里面，没有画成图形的字", async () => {
    const document = await PDFDocument.load(readBytes(file), { updateMetadata: false });
    const types = document.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => ("get" in object ? [object as { get(name: PDFName): unknown }] : []))
      .filter((object) => object.get(PDFName.of("Type")) === PDFName.of("Font"))
      .map((object) => String(object.get(PDFName.of("Subtype"))));
    expect(new Set(types)).toEqual(new Set(["/Type0", "/CIDFontType2"]));
  });
});

describe("排印本的版面（GB/T 9704）", () => {
  const document = getDocumentProxy(new Uint8Array(readBytes(`bulletins/${bulletins[0]?.id}.pdf`)));

  test("A4，页码单右双左，一字线夹着", async () => {
    const pdf = await document;
    for (let number = 1; number <= pdf.numPages; number++) {
      const { view } = await pdf.getPage(number);
      expect(view.slice(2).map((points) => Math.round(millimetres(points)))).toEqual([210, 297]);
      const { items } = await (await pdf.getPage(number)).getTextContent();
      const low = items.flatMap((item) =>
        "str" in item && item.str.trim() && millimetres(Number(item.transform[5])) < 33 ? [item] : [],
      );
      expect(squeezed(low.map(({ str }) => str).join(""))).toBe(`—${number}—`);
      expect(millimetres(Number(low[0]?.transform[4])) > 105).toBe(number % 2 === 1);
    }
  });

  test("满版的一页二十二行，一行二十八字，行距一样，都在版心里", async () => {
    const pdf = await document;
    const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => rows(pdf, index + 1)));
    const inside = pages.map((lines) => lines.filter(({ y }) => y > 35 && y < 297 - 37));
    const full = inside.filter(
      (lines) => lines.length === 22 && lines.every(({ size }) => Math.abs(size - 156 / 28) < 0.05),
    );
    expect(full.length).toBeGreaterThan(0);
    expect(inside.filter((lines) => lines.filter(({ size }) => size > 5.5).length > 22)).toEqual([]);
    for (const lines of full) {
      const gaps = lines.slice(1).map(({ y }, index) => (lines[index]?.y ?? 0) - y);
      // 浏览器把每一行对到整像素上，差不出一个像素。
      for (const gap of gaps) expect(Math.abs(gap - 225 / 22)).toBeLessThan(25.4 / 96);
    }
    const han = full.flat().filter(({ text }) => /^[\p{Script=Han}，。；：、“”]+$/u.test(text));
    expect(Math.max(...han.map(({ text }) => text.length))).toBe(28);
  });

  test("目录上的页码就是那一篇所在的页", async () => {
    const pdf = await document;
    const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => rows(pdf, index + 1)));
    const contents = squeezed(
      pages
        .slice(1, 4)
        .flatMap((lines) => lines.map(({ text }) => text))
        .join(""),
    );
    const outline = (await pdf.getOutline())[0]?.items ?? [];
    for (const { title, dest } of outline.slice(1, -1)) {
      const number = (await pdf.getPageIndex((dest as [{ num: number; gen: number }])[0])) + 1;
      expect(contents).toContain(`${squeezed(title)}${number}`);
    }
  });
});

describe.each(bulletins)("$id 的电子书", ({ id, url, contents }) => {
  const file = `bulletins/${id}.epub`;

  test("会刊页上有链接，过得了 epubcheck，一篇一章", async () => {
    expect(page(url).$(`a[href="/${file}"]`).length).toBe(1);
    const bytes = new Uint8Array(readBytes(file));
    const { messages } = await EpubCheck.validate(bytes);
    expect(messages.filter(({ severity }) => severity !== "usage" && severity !== "info")).toEqual([]);
    const book = unzipSync(bytes);
    const chapters = contents.map((record) =>
      load(strFromU8(book[`EPUB/piece-${record}.xhtml`] ?? new Uint8Array()))("h1").text(),
    );
    expect(chapters).toEqual(contents.map((record) => titles.get(record)));
  });
});

test("每一期都有排印本、PDF 和电子书，没有多余的", () => {
  const ids = bulletins.map(({ id }) => id).sort();
  const made = (pattern: RegExp) => files.flatMap((name) => pattern.exec(name)?.[1] ?? []);
  for (const pattern of [
    /^bulletins\/([^/]+)\.pdf$/,
    /^bulletins\/([^/]+)\.epub$/,
    /^bulletins\/([^/]+)\/print\/index\.html$/,
  ])
    expect(made(pattern)).toEqual(ids);
});
