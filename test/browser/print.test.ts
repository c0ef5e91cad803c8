import type { Page } from "playwright-core";
import { extractText, getDocumentProxy } from "unpdf";
import { describe, expect, test } from "vitest";
import { desktop, useBrowser, visit } from "./browser.ts";

useBrowser();

const layouts = [
  "/speeches/2021/tangshan-huguohui/",
  "/mechanisms/bd-1126n/",
  "/cities/tangshan/",
  "/figures/",
  "/bulletins/zhejiang-2020/",
];

/** 照页面自己的纸张打印。 */
const printed = async (page: Page) => getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));

describe("打印一页", () => {
  test.each(layouts)("%s 印在 A4 上，没有导航和按钮，末尾有网址和许可", async (path) => {
    await visit(desktop, path, async (page) => {
      await page.emulateMedia({ media: "print" });
      const furniture = page.locator("nav, form, button, .skip, .site-header");
      expect(await furniture.evaluateAll((nodes) => nodes.filter((node) => node.checkVisibility()).length)).toBe(0);
      const canonical = await page.locator('link[rel="canonical"]').getAttribute("href");
      const document = await printed(page);
      const [, , width, height] = (await document.getPage(1)).view;
      expect([width, height].map((points = 0) => Math.round((points / 72) * 25.4))).toEqual([210, 297]);
      const { text } = await extractText(document, { mergePages: false });
      const last = text.at(-1)?.replace(/\s/g, "") ?? "";
      expect(last).toContain(canonical);
      expect(last).toContain("来源材料的权利归原刊登者");
    });
  });

  test("通到站外的链接写出网址，站内的不写", async () => {
    await visit(desktop, "/data/", async (page) => {
      await page.emulateMedia({ media: "print" });
      const addresses = (selector: string) =>
        page
          .locator(selector)
          .evaluateAll((nodes) => [...new Set(nodes.map((node) => getComputedStyle(node, "::after").content))]);
      expect(await addresses('.prose a[href^="http"]')).toEqual([expect.stringContaining("https://")]);
      expect(await addresses('.prose a[href^="/"]')).toEqual(["none"]);
    });
  });

  test("表格仍是表格，表头每页重复", async () => {
    await visit({ viewport: { width: 390, height: 844 } }, "/figures/", async (page) => {
      await page.emulateMedia({ media: "print" });
      const { text } = await extractText(await printed(page), { mergePages: false });
      expect(text.length).toBeGreaterThan(2);
      expect(text.filter((pageText) => !pageText.replace(/\s/g, "").includes("数的是什么"))).toEqual([]);
    });
  });
});
