import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { desktop, phone, useBrowser, visit } from "./browser.ts";

useBrowser();

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const layouts = [
  "/",
  "/bulletins/",
  "/bulletins/zhejiang-2020/",
  "/bulletins/zhejiang-2020/print/",
  "/speeches/",
  "/speeches/2021/tangshan-huguohui/",
  "/features/2018/yubei-shengjiban/",
  "/cities/",
  "/cities/tangshan/",
  "/mechanisms/",
  "/mechanisms/bd-1126n/",
  "/mechanisms/bdx-1124n/",
  "/categories/",
  "/categories/lianxi-qunzhong/",
  "/compare/",
  "/compare/?cities=tangshan,haidian,yubei",
  "/people/",
  "/people/huguohui/",
  "/topics/",
  "/topics/jiceng-xieshang/",
  "/figures/",
  "/networks/",
  "/timeline/",
  "/figures/?city=yubei&sort=-value",
  "/figures/compare/",
  "/same-names/",
  "/same-names/sanyou/",
  "/annotations/",
  `/search/?q=${encodeURIComponent("协商")}`,
  "/about/",
  "/cite/",
  "/handbook/",
  "/corrections/",
  "/data/",
  "/data/dictionary/",
  "/hant/",
  "/hant/speeches/2021/tangshan-huguohui/",
  "/hant/cities/tangshan/",
  "/hant/mechanisms/bd-1126n/",
  "/hant/timeline/",
  "/hant/handbook/",
  "/404.html",
];

/** axe 在这一页上找到的毛病。 */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof import("axe-core") }).axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    return violations.map(
      ({ id, help, nodes }) =>
        `${id}: ${help} — ${nodes
          .slice(0, 3)
          .map(({ html }) => html)
          .join(" | ")}`,
    );
  });
}

const devices = [
  ["浅色桌面", { ...desktop, colorScheme: "light" as const }],
  ["深色手机", { ...phone, colorScheme: "dark" as const }],
] as const;

describe.each(devices)("无障碍（%s）", (_, device) => {
  test.each(layouts)("%s 没有 axe 问题", async (path) => {
    await visit({ ...device, bypassCSP: true }, path, async (page) => {
      if (path.startsWith("/search/")) await page.locator("#search-results li").first().waitFor();
      if (path.includes("&sort=")) await page.getByText(/^共\d+个/).waitFor();
      if (path.includes("?cities=")) await page.locator("#compare-result td").first().waitFor();
      expect(await violations(page)).toEqual([]);
    });
  });

  test.each([
    "/",
    "/bulletins/zhejiang-2020/",
    "/speeches/2021/tangshan-huguohui/",
    "/cities/tangshan/",
    "/mechanisms/bd-1126n/",
    "/compare/",
    "/figures/",
    "/timeline/",
    "/networks/",
    "/handbook/",
    "/hant/cities/tangshan/",
  ])("%s 用大字、高对比，也没有", async (path) => {
    await visit({ ...device, bypassCSP: true }, path, async (page) => {
      await page.locator("[data-display=large]").click();
      expect(await violations(page)).toEqual([]);
      await page.locator("[data-display=contrast]").click();
      expect(await violations(page)).toEqual([]);
    });
  });
});
