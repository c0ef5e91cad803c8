import { describe, expect, test } from "vitest";
import { describePdfs } from "../../src/printing/describe-pdfs.ts";
import { fillPdfSlot, pdfSlot } from "../../src/printing/pdf-link.ts";

describe("会刊页上的 PDF 链接", () => {
  const page = `<ul>${pdfSlot}<li>电子书</li></ul>`;

  test("排成了，写明页数和大小", () => {
    expect(fillPdfSlot(page, "kan", { bytes: new Uint8Array(480 * 1024), pages: 23 })).toBe(
      '<ul><li><a href="/bulletins/kan.pdf">PDF<small>23页，480 KB</small></a></li><li>电子书</li></ul>',
    );
  });

  test("没有排成，记号去掉，不留打不开的链接", () => {
    expect(fillPdfSlot(page, "kan", undefined)).toBe("<ul><li>电子书</li></ul>");
  });
});

describe("建站以后的一句话", () => {
  test("排了几册，沿用几册；没有排的说明为什么", () => {
    expect(describePdfs({ made: 1, reused: 4, missing: 0, reason: "" })).toBe("整期的 PDF：新排1册，沿用4册。");
    expect(describePdfs({ made: 0, reused: 3, missing: 2, reason: "没有找到浏览器。" })).toBe(
      "整期的 PDF：新排0册，沿用3册，2册没有排，页面上也没有它们的链接。没有找到浏览器。",
    );
  });
});
