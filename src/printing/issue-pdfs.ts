import { address } from "../archive/addresses.ts";
import type { Archive } from "../archive/archive.ts";
import type { Memory } from "../building/memory.ts";
import type { Output } from "../building/output.ts";
import { fontVersions } from "./fonts.ts";
import { browserPrinter } from "./issue-printer.ts";
import { fileOf, type IssueSource, pdfKey, readIssueSource } from "./issue-source.ts";
import { type Filled, fillPdfSlot, type PdfSize, pdfLink } from "./pdf-link.ts";

const memoryKey = "issue-pdfs";

/** 建站以后排 PDF 的结果。 */
export interface PdfReport {
  /** 这一次新排的册数。 */
  made: number;
  /** 内容没有变，沿用上次的册数。 */
  reused: number;
  /** 照 site.yaml 的设定不排的册数。 */
  skipped: number;
  /** 没有排的册数，和为什么。 */
  missing: number;
  reason: string;
}

/** 排过的一期记给下一次的。 */
interface Printed {
  /** 排印本那一页的摘要：没有变，就不必再读它。 */
  page: string;
  source: IssueSource;
  key: string;
  pdf: PdfSize | undefined;
}

/** 一期记给下一次的；照设定不排的，排印本读也不读。 */
interface Issue {
  printed: Printed | undefined;
  filled: Filled;
}

/** 排印本的网页大到这么多字节就不排 PDF：浏览器排不动几千页，排到一半会断。 */
const largest = 4_000_000;

/** 有排印本的各期，按编号。 */
const issueIds = (output: Output) =>
  [...output.files.keys()].flatMap((path) => /^bulletins\/([^/]+)\/print\/index\.html$/.exec(path)?.[1] ?? []).sort();

/**
 * 给各期排 PDF，放进站点，在会刊页里写上链接。哪几期排，由 site.yaml 的 pdfs 定。
 * 内容没有变的照上一次的留着，什么也不读；要排而没有浏览器的不排，页面上也不给链接。
 * @throws 有浏览器而排不出来。
 */
export async function addIssuePdfs(
  output: Output,
  memory: Memory,
  { site, bulletins }: Pick<Archive, "site" | "bulletins">,
  printer = browserPrinter(output),
): Promise<PdfReport> {
  const report: PdfReport = { made: 0, reused: 0, skipped: 0, missing: 0, reason: "" };
  const before = memory.recall<ReadonlyMap<string, Issue>>(memoryKey);
  const issues = new Map<string, Issue>();
  const wanted = new Set(bulletins.slice(0, site.pdfs.newest).map(({ id }) => id));
  const fonts = fontVersions();
  const text = async (path: string) => (await output.read(path)).toString("utf8");
  const digestOf = (path: string) => output.files.get(path)?.digest ?? "";

  const pdfOf = async (
    id: string,
    key: string,
    url: string,
    known: Printed | undefined,
  ): Promise<PdfSize | undefined> => {
    if ((output.files.get(fileOf(address.issuePrint(id)))?.size ?? 0) > largest) {
      report.missing += 1;
      report.reason = `“${id}” 这一期太长，排不成一册，网页和电子书照常。`;
      return undefined;
    }
    const path = fileOf(address.issuePdf(id));
    if (known?.pdf && known.key === key && output.keep(path)) {
      report.reused += 1;
      return known.pdf;
    }
    const provided = await printer.provide(id, key, url);
    if ("reason" in provided) {
      report.missing += 1;
      report.reason = provided.reason;
      return undefined;
    }
    report[provided.made ? "made" : "reused"] += 1;
    await output.write(path, provided.pdf.bytes);
    return { pages: provided.pdf.pages, size: provided.pdf.bytes.length };
  };

  const print = async (id: string, known: Printed | undefined): Promise<Printed> => {
    const file = fileOf(address.issuePrint(id));
    const page = digestOf(file);
    const source = known?.page === page ? known.source : await readIssueSource(await text(file));
    const key = pdfKey(source, output, fonts);
    return { page, source, key, pdf: await pdfOf(id, key, source.url, known) };
  };

  try {
    for (const id of issueIds(output)) {
      const known = before?.get(id);
      if (!wanted.has(id)) report.skipped += 1;
      const printed = wanted.has(id) ? await print(id, known?.printed) : undefined;

      const bulletin = fileOf(address.bulletin(id));
      const link = pdfLink(id, printed?.pdf);
      let filled = known?.filled;
      if (filled?.digest !== digestOf(bulletin) || filled.link !== link) {
        const { html, at } = fillPdfSlot(await text(bulletin), link, digestOf(bulletin), filled);
        await output.write(bulletin, html);
        filled = { digest: digestOf(bulletin), at, link };
      }
      issues.set(id, { printed, filled });
    }
  } finally {
    await printer.close();
  }
  memory.remember(memoryKey, issues);
  return report;
}
