import { address } from "../archive/addresses.ts";
import { formatBytes } from "../text/format-bytes.ts";
import type { IssuePdf } from "./pdf-cache.ts";

/** 会刊页里留给 PDF 链接的地方：PDF 要等页面建好才排，有几页、多大那时才知道。 */
export const pdfSlot = "<!--issue-pdf-->";

/** 填上链接；没有排成 PDF 的去掉记号，页面上不留打不开的链接。 */
export const fillPdfSlot = (html: string, id: string, pdf: IssuePdf | undefined): string =>
  html.replace(
    pdfSlot,
    pdf
      ? `<li><a href="${address.issuePdf(id)}">PDF<small>${pdf.pages}页，${formatBytes(pdf.bytes.length)}</small></a></li>`
      : "",
  );
