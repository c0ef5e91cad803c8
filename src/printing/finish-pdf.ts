import { createHash } from "node:crypto";
import { PDFDocument, PDFHexString, PDFName } from "@cantoo/pdf-lib";
import { repairOutline } from "./outline-titles.ts";
import { renumberStructure } from "./structure-ids.ts";
import { xmpPacket } from "./xmp.ts";

/** 写进 PDF 的说明。日期取自内容，到日为止。 */
export interface PdfMetadata {
  title: string;
  author: string;
  subject: string;
  keywords: string[];
  language: string;
  created: string;
  modified: string;
  /** 网页上的各级标题，书签据此核对。 */
  headings: string[];
}

/**
 * 换上从内容来的元数据：浏览器写的是排版的时刻，同样的内容每次都不同；
 * 换过之后，同样的内容得到同样的字节。文件编号取自内容的摘要。
 * @returns 新的 PDF 和页数。
 */
export async function finishPdf(pdf: Uint8Array, metadata: PdfMetadata): Promise<{ bytes: Uint8Array; pages: number }> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const { title, author, subject, keywords, language, created, modified } = metadata;
  renumberStructure(document);
  repairOutline(document, metadata.headings);
  document.setTitle(title);
  document.setAuthor(author);
  document.setSubject(subject);
  document.setKeywords([keywords.join(", ")]);
  document.setLanguage(language);
  document.setCreator("Yikan");
  document.setCreationDate(new Date(`${created}T00:00:00Z`));
  document.setModificationDate(new Date(`${modified}T00:00:00Z`));
  const { context, catalog } = document;
  catalog.set(
    PDFName.of("Metadata"),
    context.register(context.stream(xmpPacket(metadata), { Type: "Metadata", Subtype: "XML" })),
  );
  const identity = async () => document.save({ addDefaultPage: false, updateFieldAppearances: false });
  const digest = createHash("sha256")
    .update(await identity())
    .digest("hex")
    .slice(0, 32);
  context.trailerInfo.ID = context.obj([PDFHexString.of(digest), PDFHexString.of(digest)]);
  return { bytes: await identity(), pages: document.getPageCount() };
}
