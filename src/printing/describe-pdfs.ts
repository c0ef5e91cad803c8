import type { PdfReport } from "./issue-pdfs.ts";

/** 建站以后对编辑说的一句：排了几册 PDF，没有排的为什么。 */
export function describePdfs({ made, reused, skipped, missing, reason }: PdfReport): string {
  const done = `整期的 PDF：新排${made}册，沿用${reused}册`;
  const left = skipped === 0 ? done : `${done}，${skipped}册照 site.yaml 的 pdfs 不排`;
  return missing === 0 ? `${left}。` : `${left}，${missing}册没有排，页面上也没有它们的链接。${reason}`;
}
