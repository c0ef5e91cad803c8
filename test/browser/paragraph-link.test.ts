import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { desktop, phone, useBrowser, visit } from "./browser.ts";

useBrowser();

const record = "/speeches/2021/tangshan-huguohui/";
const permissions = { permissions: ["clipboard-read", "clipboard-write"] };
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const link = (page: Page) => page.locator(".paragraph-link");
const opacity = (page: Page) => link(page).evaluate((node) => getComputedStyle(node).opacity);

describe("段落链接", () => {
  test("平时看不见；鼠标移到哪一段就在哪一段，一按就复制那一段的地址", async () => {
    await visit({ ...desktop, ...permissions }, record, async (page) => {
      expect(await opacity(page)).toBe("0");
      await page.locator("#p3").hover();
      expect(await page.locator("#p3 > .paragraph-link").count()).toBe(1);
      expect(await opacity(page)).toBe("1");
      await link(page).click();
      await expect.poll(() => page.getByRole("status").textContent()).toBe("已复制：第3段的链接");
      expect(await copied(page)).toMatch(/^https:\/\/[^/]+\/speeches\/2021\/tangshan-huguohui\/#p3$/);
      await page.locator("h1").hover();
      expect(await page.locator(".paragraph-link[data-shown]").count()).toBe(0);
    });
  });

  test("手指点一下那一段，按钮就出来，够大", async () => {
    await visit({ ...phone, ...permissions }, record, async (page) => {
      await page.locator("#p2").tap();
      expect(await page.locator("#p2 > .paragraph-link[data-shown]").count()).toBe(1);
      const box = await link(page).boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
      await link(page).tap();
      await expect.poll(() => copied(page)).toMatch(/#p2$/);
    });
  });

  test("只用键盘：上下键换段，焦点不丢，回车复制", async () => {
    await visit({ ...desktop, ...permissions }, record, async (page) => {
      await link(page).focus();
      for (const key of ["ArrowDown", "ArrowDown", "ArrowUp"]) await page.keyboard.press(key);
      expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toMatch(/^复制第2段的链接/);
      expect(await opacity(page)).toBe("1");
      await page.keyboard.press("Enter");
      await expect.poll(() => copied(page)).toMatch(/#p2$/);
    });
  });

  test("读屏软件只听见一个按钮，不是一段一个；段落的文字里没有它的字", async () => {
    await visit(desktop, record, async (page) => {
      expect(await link(page).count()).toBe(1);
      const before = await page.locator("#p2").textContent();
      await page.locator("#p2").hover();
      expect(await page.locator("#p2").textContent()).toBe(before);
    });
  });

  test("按钮来去，版面一点不动", async () => {
    await visit(desktop, record, async (page) => {
      const boxes = () =>
        page.evaluate(() =>
          [...document.querySelectorAll(".prose [id]")].map((node) => node.getBoundingClientRect().height),
        );
      const before = await boxes();
      await page.locator("#p2").hover();
      expect(await boxes()).toEqual(before);
    });
  });

  test("剪贴板用不了，就把地址写进地址栏", async () => {
    await visit(desktop, record, async (page) => {
      await page.evaluate(() => {
        navigator.clipboard.writeText = () => Promise.reject(new Error("denied"));
      });
      await page.locator("#p2").hover();
      await link(page).click();
      await page.waitForURL(/#p2$/);
    });
  });
});

test("地址指着哪一段，哪一段有底色", async () => {
  await visit(desktop, `${record}#p3`, async (page) => {
    const ground = (selector: string) =>
      page.locator(selector).evaluate((node) => getComputedStyle(node).backgroundColor);
    expect(await ground("#p3")).not.toBe(await ground("#p2"));
    const { top, bottom, height } = await page
      .locator("#p3")
      .evaluate((node) => ({ ...node.getBoundingClientRect().toJSON(), height: innerHeight }));
    expect(top).toBeGreaterThanOrEqual(0);
    expect(Math.min(bottom, height)).toBeGreaterThan(top);
  });
});
