import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from "@cantoo/pdf-lib";

/** 书签，先上后下、先大后小。 */
function* items(parent: PDFDict | undefined): Generator<PDFDict> {
  let item = parent?.lookupMaybe(PDFName.of("First"), PDFDict);
  while (item) {
    yield item;
    yield* items(item);
    item = item.lookupMaybe(PDFName.of("Next"), PDFDict);
  }
}

/** 正好是两遍的，取一遍；不是的为空。 */
const half = (text: string) => {
  const middle = text.slice(0, text.length / 2);
  return middle + middle === text ? middle : undefined;
};

/** 浏览器把排在一页最前的标题在书签里写成两遍（“目录目录”），照网页上的标题改回来。 */
export function repairOutline(document: PDFDocument, headings: readonly string[]): void {
  const known = new Set(headings);
  for (const item of items(document.catalog.lookupMaybe(PDFName.of("Outlines"), PDFDict))) {
    const title = item.lookup(PDFName.of("Title"));
    if (!(title instanceof PDFHexString || title instanceof PDFString)) continue;
    const text = title.decodeText().trim();
    const once = half(text);
    if (!known.has(text) && once !== undefined && known.has(once))
      item.set(PDFName.of("Title"), PDFHexString.fromText(once));
  }
}
