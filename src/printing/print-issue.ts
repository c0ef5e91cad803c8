import type { BrowserContext, Page } from "playwright-core";
import { finishPdf } from "./finish-pdf.ts";
import { fontFaces } from "./fonts.ts";
import { pageNumbers } from "./page-numbers.ts";

const print = (page: Page) => page.pdf({ preferCSSPageSize: true, printBackground: true, outline: true, tagged: true });

/** 排印本自己写明的元数据。 */
const metadataOf = (page: Page) =>
  page.evaluate(() => {
    const meta = (name: string) => document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? "";
    return {
      title: document.querySelector("h1")?.textContent.trim() ?? "",
      author: meta("author"),
      subject: meta("dcterms.abstract"),
      keywords: meta("keywords").split(","),
      language: document.documentElement.lang,
      created: meta("dcterms.issued"),
      modified: meta("dcterms.modified"),
      headings: [...document.querySelectorAll(".issue :is(h1, h2, h3, h4)")].map(({ textContent }) =>
        textContent.trim(),
      ),
    };
  });

/** 在目录里填上页码。 */
const fillContents = (page: Page, numbers: Record<string, string>) =>
  page.evaluate((known) => {
    for (const place of document.querySelectorAll<HTMLElement>("[data-page-of]"))
      place.textContent = known[place.dataset.pageOf ?? ""] ?? known[""] ?? "";
  }, numbers);

/**
 * 把排印本排成 PDF。目录的页码要排好才知道，所以排两遍：头一遍用两位数占着地方，第二遍填上真的。
 * @param url 排印本的网址。
 * @throws 字体没有装上，或者填上页码以后页数变了。
 */
export async function printIssue(context: BrowserContext, url: string): Promise<{ bytes: Uint8Array; pages: number }> {
  const page = await context.newPage();
  try {
    await page.emulateMedia({ media: "print", colorScheme: "light" });
    await page.goto(url);
    await page.addStyleTag({ content: fontFaces() });
    await fillContents(page, { "": "00" });
    const faulty = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].filter(({ status }) => status === "error").map(({ family }) => family);
    });
    if (faulty.length > 0) throw new Error(`排印 ${url} 时字体没有装上：${faulty.join("、")}`);
    const numbers = await pageNumbers(await print(page));
    await fillContents(page, Object.fromEntries([...numbers].map(([id, number]) => [id, String(number)])));
    const final = await print(page);
    const settled = await pageNumbers(final);
    const moved = [...numbers].filter(([id, number]) => settled.get(id) !== number);
    if (moved.length > 0) throw new Error(`排印 ${url} 时目录的页码没有排定：${moved.map(([id]) => id).join("、")}`);
    return await finishPdf(final, await metadataOf(page));
  } finally {
    await page.close();
  }
}
