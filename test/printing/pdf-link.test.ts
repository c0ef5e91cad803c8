import { describe, expect, test } from "vitest";
import { describePdfs } from "../../src/printing/describe-pdfs.ts";
import { fillPdfSlot, pdfLink, pdfSlot } from "../../src/printing/pdf-link.ts";

describe("会刊页上的 PDF 链接", () => {
  const page = `<ul>${pdfSlot}<li>电子书</li></ul>`;
  const link = pdfLink("kan", { size: 480 * 1024, pages: 23 });

  test("排成了，写明页数和大小", () => {
    expect(fillPdfSlot(page, link, "新排的", undefined)).toEqual({
      html: '<ul><li><a href="/bulletins/kan.pdf">PDF<small>23页，480 KB</small></a></li><li>电子书</li></ul>',
      at: 4,
    });
  });

  test("没有排成，记号去掉，不留打不开的链接", () => {
    expect(fillPdfSlot(page, pdfLink("kan", undefined), "新排的", undefined).html).toBe("<ul><li>电子书</li></ul>");
  });

  test("留着的页面没有记号，换在上次填的地方；不是上次填的，照记号填", () => {
    const filled = { digest: "填好的", at: 4, link };
    const { html } = fillPdfSlot(page, link, "新排的", filled);
    expect(fillPdfSlot(html, "", "填好的", filled).html).toBe("<ul><li>电子书</li></ul>");
    expect(fillPdfSlot("<ul><li>电子书</li></ul>", link, "填好的", { ...filled, link: "" }).html).toBe(html);
    expect(() => fillPdfSlot(html, "", "别的", filled)).toThrow();
  });
});

describe("建站以后的一句话", () => {
  test("排了几册，沿用几册；没有排的说明为什么", () => {
    expect(describePdfs({ made: 1, reused: 4, skipped: 0, missing: 0, reason: "" })).toBe(
      "整期的 PDF：新排1册，沿用4册。",
    );
    expect(describePdfs({ made: 0, reused: 3, skipped: 6, missing: 2, reason: "没有找到浏览器。" })).toBe(
      "整期的 PDF：新排0册，沿用3册，6册照 site.yaml 的 pdfs 不排，2册没有排，页面上也没有它们的链接。没有找到浏览器。",
    );
  });
});
