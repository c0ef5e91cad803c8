import { PDFArray, PDFDict, type PDFDocument, type PDFObject, PDFStream, PDFString } from "@cantoo/pdf-lib";

/** 浏览器给带标签的元素起的编号。 */
const assigned = /^node\d+$/;

/** 一个对象里的每一处编号，和换掉它的办法；指到别的对象的不跟过去，那些自己会轮到。 */
function* places(object: PDFObject | undefined): Generator<{ id: string; replace: (id: PDFString) => void }> {
  if (object instanceof PDFStream) yield* places(object.dict);
  const slots: [PDFObject, (id: PDFString) => void][] =
    object instanceof PDFDict
      ? object.entries().map(([key, value]) => [value, (id) => object.set(key, id)])
      : object instanceof PDFArray
        ? object.asArray().map((value, index) => [value, (id) => object.set(index, id)])
        : [];
  for (const [value, replace] of slots)
    if (value instanceof PDFString && assigned.test(value.asString())) yield { id: value.asString(), replace };
    else yield* places(value);
}

/**
 * 结构标签的编号从一数起，先后不变。浏览器用的是它打开以来的流水号，
 * 同一页先后排两次也不同；编号在按字典序排的表里，换过之后仍须有序。
 */
export function renumberStructure(document: PDFDocument): void {
  const found = document.context.enumerateIndirectObjects().flatMap(([, object]) => [...places(object)]);
  const ids = [...new Set(found.map(({ id }) => id))].sort();
  const renumbered = new Map(ids.map((id, index) => [id, `node${String(index + 1).padStart(8, "0")}`]));
  for (const { id, replace } of found) replace(PDFString.of(renumbered.get(id) ?? id));
}
