import { describe, expect, test } from "vitest";
import { desktop, phone, useBrowser, visit } from "./browser.ts";

useBrowser();

describe.each([
  ["手机", phone],
  ["桌面", desktop],
])("读者在%s上", (_, device) => {
  test("从首页打开一座城市，找到一条机制，读到说它的那篇发言", async () => {
    await visit(device, "/", async (page) => {
      await page.locator("#main").getByRole("link", { name: /^海淀/ }).click();
      await page.waitForURL("**/cities/haidian/");
      await page.getByRole("link", { name: "委员工作站（海淀）", exact: true }).first().click();
      await page.waitForURL("**/mechanisms/hd-weiyuan-gongzuozhan/");
      await page
        .getByRole("link", { name: /加强委员工作站建设/ })
        .first()
        .click();
      await page.waitForURL("**/speeches/2021/haidian-liuyong/");
      expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain("加强委员工作站建设");
      expect(await page.locator("article").textContent()).toContain("刘勇");
    });
  });

  test("点右栏的数字，落到正文里说它的那几个字", async () => {
    await visit(device, "/speeches/2021/haidian-liuyong/", async (page) => {
      await page.locator(".figures-list a").first().click();
      const target = page.locator(".figure-mark:target");
      expect(await target.count()).toBe(1);
      await expect
        .poll(
          () =>
            target.evaluate((node) => {
              const { top, bottom } = node.getBoundingClientRect();
              return top >= 0 && bottom <= innerHeight;
            }),
          { timeout: 10_000 },
        )
        .toBe(true);
    });
  });

  test("搜索，再按类型筛选，结果和地址一起变，后退能回来", async () => {
    await visit(device, "/", async (page) => {
      await page.getByRole("searchbox").fill("委员工作站");
      await page.getByRole("button", { name: "搜索" }).click();
      await page.waitForURL("**/search/?q=*");
      await page.locator("#search-results li").first().waitFor();
      const before = await page.locator("#search-status").textContent();
      if (device === phone) await page.getByText("筛选", { exact: true }).click();
      await page.locator("#search-facets a").filter({ hasText: /^发言/ }).click();
      await page.waitForURL(/type=/);
      await page.waitForFunction((old) => document.querySelector("#search-status")?.textContent !== old, before);
      const types = await page.locator("#search-results li .meta span:first-child").allTextContents();
      expect(types.length).toBeGreaterThan(0);
      expect(new Set(types)).toEqual(new Set(["发言"]));
      await page.goBack();
      await page.waitForFunction((old) => document.querySelector("#search-status")?.textContent === old, before);
      expect(await page.getByRole("searchbox").inputValue()).toBe("委员工作站");
    });
  });

  test("没有横向滚动，放大到四倍也没有", async () => {
    for (const path of [
      "/",
      "/cities/tangshan/",
      "/mechanisms/bd-1126n/",
      "/figures/",
      "/figures/compare/",
      "/compare/",
      "/categories/lianxi-qunzhong/",
      "/speeches/2021/tangshan-huguohui/",
      "/search/",
    ])
      await visit(device, path, async (page) => {
        const overflow = () =>
          page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect(await overflow(), path).toBe(0);
        await page.setViewportSize({ width: 320, height: 640 });
        expect(await overflow(), `${path} 320px`).toBe(0);
      });
  });
});

describe("键盘", () => {
  test("第一下 Tab 是“跳到正文”，焦点看得见", async () => {
    await visit(desktop, "/speeches/2021/tangshan-huguohui/", async (page) => {
      await page.keyboard.press("Tab");
      const skip = page.getByRole("link", { name: "跳到正文" });
      expect(await skip.evaluate((node) => node === document.activeElement)).toBe(true);
      expect(await skip.evaluate((node) => node.getBoundingClientRect().top >= 0)).toBe(true);
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle)).not.toBe(
        "none",
      );
    });
  });
});

describe("版面", () => {
  test("装载时版面不移动", async () => {
    for (const path of ["/", "/speeches/2021/tangshan-huguohui/", "/cities/tangshan/"])
      await visit(desktop, path, async (page) => {
        const shift = await page.evaluate(
          () =>
            new Promise<number>((resolve) => {
              let sum = 0;
              new PerformanceObserver((list) => {
                for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
              }).observe({ type: "layout-shift", buffered: true });
              setTimeout(() => resolve(sum), 300);
            }),
        );
        expect(shift, path).toBe(0);
      });
  });

  test("一行正文三十到四十字", async () => {
    await visit(desktop, "/speeches/2021/tangshan-huguohui/", async (page) => {
      const characters = await page
        .locator(".prose p")
        .first()
        .evaluate((node) => {
          const style = getComputedStyle(node);
          return node.getBoundingClientRect().width / Number.parseFloat(style.fontSize);
        });
      expect(characters).toBeGreaterThanOrEqual(30);
      expect(characters).toBeLessThanOrEqual(40);
    });
  });
});
