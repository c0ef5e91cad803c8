import { PDFDict, PDFDocument, PDFName, PDFString } from "@cantoo/pdf-lib";
import { expect, test } from "vitest";
import { renumberStructure } from "../../src/printing/structure-ids.ts";

/** 表头的编号、单元格指向表头、编号表，三处要一起换。 */
async function tagged(first: number): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context, catalog } = document;
  const id = (offset: number) => PDFString.of(`node${String(first + offset).padStart(8, "0")}`);
  context.register(context.obj({ Type: "StructElem", ID: id(7) }));
  context.register(context.obj({ Type: "StructElem", ID: id(2), T: PDFString.of("node 是文字") }));
  context.register(context.obj({ A: [{ O: "Table", Headers: [id(7), id(2)] }] }));
  catalog.set(PDFName.of("IDTree"), context.obj({ Names: [id(2), 1, id(7), 2] }));
  return document;
}

test("编号从一数起，各处一致，先后不变；像编号而不是编号的文字不动", async () => {
  const documents = await Promise.all([tagged(100), tagged(99_000)]);
  const texts = documents.map((document) => {
    renumberStructure(document);
    return document.context
      .enumerateIndirectObjects()
      .filter(([, object]) => object instanceof PDFDict)
      .map(([, object]) => String(object))
      .join("\n");
  });
  expect(texts[0]).toBe(texts[1]);
  expect(texts[0]).toMatch(/Headers \[ \(node00000002\) \(node00000001\) \]/);
  expect(texts[0]).toMatch(/Names \[ \(node00000001\) 1 \(node00000002\) 2 \]/);
  expect(texts[0]).toContain("(node00000002)");
  expect(texts[0]).toContain("node 是文字");
});
