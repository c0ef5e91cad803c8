import { describe, expect, test } from "vitest";
import { violations } from "../../src/gates/axe/axe.ts";
import { desktop, phone, useBrowser, visit } from "./browser.ts";

useBrowser();

/** 脚本做出来的样子：各种版式静态的样子由 src/gates/axe 看，见 test/site/gates.test.ts。 */
const made: [path: string, ready: string][] = [
  ["/compare/?cities=tangshan,haidian,yubei", "#compare-result td"],
  ["/figures/?city=yubei&sort=-value", "text=/^共\\d+个/"],
  [`/search/?q=${encodeURIComponent("协商")}`, "#search-results li"],
  [`/hant/search/?q=${encodeURIComponent("協商")}`, "#search-results li"],
];

const devices = [
  ["浅色桌面", { ...desktop, colorScheme: "light" as const }],
  ["深色手机", { ...phone, colorScheme: "dark" as const }],
] as const;

describe.each(devices)("无障碍（%s）", (_, device) => {
  test.each(made)("%s 没有 axe 问题，用大字、高对比也没有", async (path, ready) => {
    await visit({ ...device, bypassCSP: true }, path, async (page) => {
      await page.locator(ready).first().waitFor();
      expect(await violations(page)).toEqual([]);
      await page.locator("[data-display=large]").click();
      expect(await violations(page)).toEqual([]);
      await page.locator("[data-display=contrast]").click();
      expect(await violations(page)).toEqual([]);
    });
  });
});
