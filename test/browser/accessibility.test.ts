import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { desktop, phone, useBrowser, visit } from "./browser.ts";

useBrowser();

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const layouts = [
  "/",
  "/bulletins/",
  "/bulletins/zhejiang-2020/",
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
  "/same-names/",
  "/same-names/sanyou/",
  "/annotations/",
  `/search/?q=${encodeURIComponent("协商")}`,
  "/about/",
  "/cite/",
  "/corrections/",
  "/data/",
  "/data/dictionary/",
  "/404.html",
];

describe.each([
  ["浅色桌面", { ...desktop, colorScheme: "light" as const }],
  ["深色手机", { ...phone, colorScheme: "dark" as const }],
])("无障碍（%s）", (_, device) => {
  test.each(layouts)("%s 没有 axe 问题", async (path) => {
    await visit({ ...device, bypassCSP: true }, path, async (page) => {
      if (path.startsWith("/search/")) await page.locator("#search-results li").first().waitFor();
      if (path.includes("?cities=")) await page.locator("#compare-result td").first().waitFor();
      await page.evaluate(axe);
      const violations = await page.evaluate(async () => {
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
      expect(violations).toEqual([]);
    });
  });
});
