import { PDFDocument } from "@cantoo/pdf-lib";
import { getDocumentProxy } from "unpdf";
import { describe, expect, test } from "vitest";
import { finishPdf } from "../../src/printing/finish-pdf.ts";

const metadata = {
  title: "甲 & 乙",
  author: "范例编辑部",
  subject: "一组材料。",
  keywords: ["甲", "乙"],
  language: "zh-Hans",
  created: "2021-05-01",
  modified: "2024-06-30",
  headings: [],
};

/** 浏览器写的那样一份：日期是排版的时刻。 */
async function printed(date: string): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.addPage([595, 842]);
  document.setCreationDate(new Date(date));
  document.setModificationDate(new Date(date));
  return document.save();
}

describe("PDF 的元数据", () => {
  test("什么时候排的，字节都一样", async () => {
    const [a, b] = await Promise.all(["2026-01-01", "2027-12-31"].map(printed));
    const [first, second] = [
      await finishPdf(a ?? new Uint8Array(), metadata),
      await finishPdf(b ?? new Uint8Array(), metadata),
    ];
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
    expect(first.pages).toBe(1);
  });

  test("内容不同，文件编号不同", async () => {
    const file = await printed("2026-01-01");
    const ids = await Promise.all(
      [metadata, { ...metadata, title: "丙" }].map(async (given) => {
        const document = await PDFDocument.load((await finishPdf(file, given)).bytes, { updateMetadata: false });
        return String(document.context.trailerInfo.ID);
      }),
    );
    expect(ids[0]).toMatch(/^\[ <[0-9a-f]{32}> <[0-9a-f]{32}> \]$/);
    expect(ids[0]).not.toBe(ids[1]);
  });

  test("题名、作者、提要、关键词、日期写进文件信息和 XMP", async () => {
    const { bytes } = await finishPdf(await printed("2026-01-01"), metadata);
    const { info, metadata: xmp } = await (await getDocumentProxy(new Uint8Array(bytes))).getMetadata();
    expect(info).toMatchObject({
      Title: "甲 & 乙",
      Author: "范例编辑部",
      Subject: "一组材料。",
      Keywords: "甲, 乙",
      Language: "zh-Hans",
      CreationDate: "D:20210501000000Z",
      ModDate: "D:20240630000000Z",
    });
    expect(xmp?.get("dc:title")).toBe("甲 & 乙");
    expect(xmp?.get("dc:subject")).toEqual(["甲", "乙"]);
  });
});
