import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, inject } from "vitest";
import { findBrowser } from "../../src/printing/find-browser.ts";

export const siteUrl = inject("siteUrl");

export const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true };
export const desktop: BrowserContextOptions = { viewport: { width: 1280, height: 900 } };

let browser: Browser;

/** 在一份测试文件里开一个浏览器，测完关上。 */
export function useBrowser() {
  beforeAll(async () => {
    browser = await chromium.launch(await findBrowser());
  });
  afterAll(async () => {
    await browser?.close();
  });
}

/**
 * 开一页给 visit 用，用完关上。控制台出错、页面抛错、请求失败或跑到别的主机，都算失败。
 * @param path 站内地址；别处端出来的站点写完整网址。
 * @param expected 这一次本来就会有的出错消息。
 */
export async function visit(
  options: BrowserContextOptions,
  path: string,
  run: (page: Page) => Promise<void>,
  expected: RegExp = /^$/,
): Promise<void> {
  const url = new URL(path, siteUrl);
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(`控制台：${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`脚本：${error.message}`));
  page.on("requestfailed", (request) => {
    // 换页时没有取完的，浏览器自己取消，不算失败。
    if (request.failure()?.errorText !== "net::ERR_ABORTED") faults.push(`请求失败：${request.url()}`);
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(url.origin) && !/^(data|blob):/.test(request.url()))
      faults.push(`外站：${request.url()}`);
  });
  try {
    await page.goto(url.href);
    await run(page);
    const unexpected = faults.filter((fault) => !expected.test(fault));
    if (unexpected.length > 0) throw new Error(unexpected.join("\n"));
  } finally {
    await context.close();
  }
}
