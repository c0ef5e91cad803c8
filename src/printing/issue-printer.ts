import type { Browser } from "playwright-core";
import type { Output } from "../building/output.ts";
import { cachedPdf, type IssuePdf, storePdf } from "./pdf-cache.ts";
import { serveOutput } from "./serve-output.ts";

/** 得来的一册 PDF，是不是新排的；没有浏览器，排不成的，是为什么。 */
export type Provided = { pdf: IssuePdf; made: boolean } | { reason: string };

/** 给一期的 PDF：存着的，没有就排。 */
export interface IssuePrinter {
  provide(id: string, key: string, url: string): Promise<Provided>;
  close(): Promise<void>;
}

async function launch(): Promise<Browser | string> {
  // 浏览器的库很大，要排才装。
  const [{ chromium }, { findBrowser }] = await Promise.all([import("playwright-core"), import("./find-browser.ts")]);
  try {
    return await chromium.launch(await findBrowser());
  } catch (error) {
    return error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
  }
}

/** 用浏览器排的；要排第一册时才打开，一直用到底。 */
export function browserPrinter(output: Output): IssuePrinter {
  let browser: Browser | string | undefined;
  return {
    async provide(id, key, url) {
      const stored = await cachedPdf(id, key);
      if (stored) return { pdf: stored, made: false };
      browser ??= await launch();
      if (typeof browser === "string") return { reason: browser };
      const context = await browser.newContext({ bypassCSP: true });
      await serveOutput(context, output);
      const { printIssue } = await import("./print-issue.ts");
      const pdf = await printIssue(context, url);
      await context.close();
      await storePdf(id, key, pdf);
      return { pdf, made: true };
    },
    async close() {
      if (typeof browser === "object") await browser.close();
    },
  };
}
