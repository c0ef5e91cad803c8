import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { desktop, phone, useBrowser, visit } from "./browser.ts";

useBrowser();

const heads = (page: Page) => page.locator("#compare-result thead th a").allTextContents();
const choose = (page: Page, label: string, name: string) =>
  page.getByLabel(label, { exact: false }).selectOption({ label: name });

describe.each([
  ["手机", phone],
  ["桌面", desktop],
])("在%s上比较各地", (_, device) => {
  test("选两座城市并排，地址跟着变，念出来；后退回到总表，前进又是那两座", async () => {
    await visit(device, "/compare/", async (page) => {
      await choose(page, "第一座", "唐山");
      await choose(page, "第二座", "保定");
      await page.getByRole("button", { name: "并排比较" }).click();
      await page.waitForURL("**/compare/?cities=tangshan,baoding");
      await expect.poll(() => heads(page)).toEqual(["唐山", "保定"]);
      expect(await page.locator("#compare-status").textContent()).toContain("唐山、保定并排");
      expect(await page.locator("#compare-overview").isVisible()).toBe(false);
      expect(await page.title()).toMatch(/^唐山、保定.*｜议刊$/);

      await page.goBack();
      await expect.poll(() => page.locator(".matrix").isVisible()).toBe(true);
      expect(await heads(page)).toEqual([]);
      expect(await page.getByLabel("第一座").inputValue()).toBe("");

      await page.goForward();
      await expect.poll(() => heads(page)).toEqual(["唐山", "保定"]);
    });
  });

  test("转发来的地址直接打开，四座也并得下，页面不横着滚", async () => {
    await visit(device, "/compare/?cities=tangshan,haidian,yubei,licheng", async (page) => {
      await expect.poll(() => heads(page)).toEqual(["唐山", "海淀", "渝北", "历城"]);
      expect(await page.getByLabel("第四座", { exact: false }).inputValue()).toBe("licheng");
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBe(0);
    });
  });

  test("总表的一格点开是机制的名称，不要脚本也能开", async () => {
    await visit({ ...device, javaScriptEnabled: false }, "/compare/", async (page) => {
      expect(await page.locator("#compare-form").isVisible()).toBe(false);
      const cell = page.locator("#haidian details").first();
      const entry = cell.getByRole("link", { name: "委员工作站（海淀）", exact: true });
      expect(await entry.isVisible()).toBe(false);
      await cell.locator("summary").click();
      expect(await entry.isVisible()).toBe(true);
      await page.locator("#pairs a").first().click();
      await page.waitForURL(/\/compare\/[a-z0-9-]+\/[a-z0-9-]+\/$/);
      expect(await page.locator(".side-by-side").isVisible()).toBe(true);
    });
  });
});

describe("选得不对", () => {
  test("只选一座，请再选一座，地址不变", async () => {
    await visit(desktop, "/compare/", async (page) => {
      await choose(page, "第一座", "唐山");
      await choose(page, "第三座", "唐山");
      await page.getByRole("button", { name: "并排比较" }).click();
      expect(await page.locator("#compare-status").textContent()).toContain("至少2座不同的城市");
      expect(new URL(page.url()).search).toBe("");
    });
  });

  test("地址里有不认得的编号，说明是哪一个，其余照比", async () => {
    await visit(desktop, "/compare/?cities=tangshan,nowhere,baoding", async (page) => {
      await expect.poll(() => heads(page)).toEqual(["唐山", "保定"]);
      expect(await page.locator("#compare-status").textContent()).toContain("没有编号为 nowhere 的城市");
    });
  });

  test("地址里只有一座，先选好它，请再选一座", async () => {
    await visit(desktop, "/compare/?cities=tangshan", async (page) => {
      await expect.poll(() => page.locator("#compare-status").textContent()).toContain("再选一座");
      expect(await page.getByLabel("第一座").inputValue()).toBe("tangshan");
      expect(await page.locator(".matrix").isVisible()).toBe(true);
    });
  });

  test("取不到就说明，总表和成对比较还在；通了再按一次就好", async () => {
    await visit(
      desktop,
      "/compare/",
      async (page) => {
        await page.route("**/compare/cities/*.json", (route) => route.abort());
        await choose(page, "第一座", "唐山");
        await choose(page, "第二座", "保定");
        await page.getByRole("button", { name: "并排比较" }).click();
        await expect.poll(() => page.locator("#compare-status").textContent()).toContain("没有取到");
        expect(await page.locator("#pairs").isVisible()).toBe(true);
        await page.unroute("**/compare/cities/*.json");
        await page.getByRole("button", { name: "并排比较" }).click();
        await expect.poll(() => heads(page)).toEqual(["唐山", "保定"]);
      },
      /cities\/(tangshan|baoding)\.json|ERR_FAILED/,
    );
  });
});

test("只用键盘也选得成", async () => {
  await visit(desktop, "/compare/", async (page) => {
    const offered = await page.getByLabel("第一座").locator("option").allTextContents();
    await page.getByLabel("第一座").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    for (let press = 0; press < 3; press++) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => heads(page)).toEqual(offered.slice(1, 3));
  });
});

test("现选现比的表，同预先排好的那一页一字不差", async () => {
  const rows = (page: Page) =>
    page
      .locator(".side-by-side tr")
      .evaluateAll((lines) =>
        lines.map((line) => [...line.children].map((cell) => cell.textContent?.replace(/\s+/g, ""))),
      );
  let prepared = "";
  await visit(desktop, "/compare/", async (page) => {
    prepared = (await page.locator("#pairs a").first().getAttribute("href")) ?? "";
  });
  let expected: (string | undefined)[][] = [];
  await visit(desktop, prepared, async (page) => {
    expected = await rows(page);
  });
  expect(expected.length).toBeGreaterThan(2);
  await visit(desktop, `/compare/?cities=${prepared.split("/").slice(2, 4)}`, async (page) => {
    await expect.poll(() => rows(page)).toEqual(expected);
  });
});
