import { address } from "../archive/addresses.ts";
import { formatBytes } from "../text/format-bytes.ts";

/** 排好的一册 PDF：页数和字节数。 */
export interface PdfSize {
  pages: number;
  size: number;
}

/** 会刊页里留给 PDF 链接的地方：PDF 要等页面建好才排，有几页、多大那时才知道。 */
export const pdfSlot = "<!--issue-pdf-->";

/** 页面上的链接；没有排成 PDF 的为空，页面上不留打不开的链接。 */
export const pdfLink = (id: string, pdf: PdfSize | undefined): string =>
  pdf
    ? `<li><a href="${address.issuePdf(id)}">PDF<small>${pdf.pages}页，${formatBytes(pdf.size)}</small></a></li>`
    : "";

/** 填过的地方：填好的页面的摘要，填在第几个字，填了什么。 */
export interface Filled {
  digest: string;
  at: number;
  link: string;
}

/**
 * 在会刊页里填上链接。新排的页面留着记号；照上一次留着的，填过的地方记在 before 里，换上现在的。
 * @param digest 这一页现在的摘要。
 * @returns 填好的页面，和填在第几个字。
 * @throws 页面里没有记号，也不是上一次填过的。
 */
export function fillPdfSlot(
  html: string,
  link: string,
  digest: string,
  before: Filled | undefined,
): { html: string; at: number } {
  const filled = before?.digest === digest ? before : undefined;
  const at = filled?.at ?? html.indexOf(pdfSlot);
  if (at < 0) throw new Error("会刊页里没有留给 PDF 链接的地方");
  const { length } = filled?.link ?? pdfSlot;
  return { html: html.slice(0, at) + link + html.slice(at + length), at };
}
