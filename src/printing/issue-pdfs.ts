import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { load } from "cheerio";
import { type Browser, chromium } from "playwright-core";
import { address } from "../archive/addresses.ts";
import { findBrowser } from "./find-browser.ts";
import { fontVersions } from "./fonts.ts";
import { cachedPdf, type IssuePdf, storePdf } from "./pdf-cache.ts";
import { fillPdfSlot } from "./pdf-link.ts";
import { printIssue } from "./print-issue.ts";
import { serveFolder, siteFile } from "./site-folder.ts";

/** 排法的版本：改了这间屋子里的代码，排出来不同了，就加一。 */
const recipe = 3;

/** 建站以后排 PDF 的结果。 */
export interface PdfReport {
  /** 这一次新排的册数。 */
  made: number;
  /** 内容没有变，沿用上次的册数。 */
  reused: number;
  /** 没有排的册数，和为什么。 */
  missing: number;
  reason: string;
}

/** 有排印本的各期，按编号。 */
const issueIds = async (folder: string) =>
  (await readdir(siteFile(folder, "/bulletins"), { withFileTypes: true }).catch(() => []))
    .filter((item) => item.isDirectory())
    .map(({ name }) => name)
    .sort();

/** 排印本里排得进 PDF 的那些（页头、导航不算）连同样式的摘要：摘要不变，PDF 不用重排。 */
async function digestOf(folder: string, html: string): Promise<string> {
  const $ = load(html);
  const printed = $.html($(".issue, link[rel=canonical], meta[name=author], meta[name=keywords], meta[name^=dcterms]"));
  const hash = createHash("sha256").update(`${recipe} ${fontVersions()}\n${printed}`);
  for (const link of $('link[rel="stylesheet"]'))
    hash.update(await readFile(siteFile(folder, $(link).attr("href") ?? ""), "utf8"));
  return hash.digest("hex").slice(0, 24);
}

async function launch(): Promise<Browser | string> {
  try {
    return await chromium.launch(await findBrowser());
  } catch (error) {
    return error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
  }
}

/**
 * 给每一期排 PDF，放进建好的站点，在会刊页里写上链接。一个浏览器，一期接一期。
 * 内容没有变的沿用上次排的；要排而没有浏览器的不排，页面上也不给链接。
 * @param folder 建好的站点。
 * @throws 有浏览器而排不出来。
 */
export async function addIssuePdfs(folder: string): Promise<PdfReport> {
  const report: PdfReport = { made: 0, reused: 0, missing: 0, reason: "" };
  let browser: Browser | string | undefined;
  try {
    for (const id of await issueIds(folder)) {
      const html = await readFile(siteFile(folder, address.issuePrint(id)), "utf8");
      const digest = await digestOf(folder, html);
      let pdf: IssuePdf | undefined = await cachedPdf(id, digest);
      if (pdf) report.reused += 1;
      else {
        browser ??= await launch();
        if (typeof browser === "string") {
          report.missing += 1;
          report.reason = browser;
        } else {
          const context = await browser.newContext({ bypassCSP: true });
          await serveFolder(context, folder);
          pdf = await printIssue(context, load(html)('link[rel="canonical"]').attr("href") ?? "");
          await context.close();
          await storePdf(id, digest, pdf);
          report.made += 1;
        }
      }
      if (pdf) await writeFile(siteFile(folder, address.issuePdf(id)), pdf.bytes);
      const page = siteFile(folder, address.bulletin(id));
      await writeFile(page, fillPdfSlot(await readFile(page, "utf8"), id, pdf));
    }
  } finally {
    if (typeof browser === "object") await browser.close();
  }
  return report;
}
