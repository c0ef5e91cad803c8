import { PDFArray, PDFDict, PDFDocument, PDFName } from "@cantoo/pdf-lib";

/**
 * 一份 PDF 里每个锚点落在第几页，从 1 起。
 * 只有文内链接指到的锚点才写在 PDF 里，目录指到的都在。
 */
export async function pageNumbers(pdf: Uint8Array): Promise<Map<string, number>> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const order = new Map(document.getPages().map(({ ref }, index) => [ref, index + 1]));
  const destinations = document.catalog.lookupMaybe(PDFName.of("Dests"), PDFDict);
  const numbers = new Map<string, number>();
  for (const [name, value] of destinations?.entries() ?? []) {
    const destination = document.context.lookup(value, PDFArray);
    const page = [...order].find(([ref]) => ref === destination.get(0))?.[1];
    if (page !== undefined) numbers.set(name.decodeText(), page);
  }
  return numbers;
}
