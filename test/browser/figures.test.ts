import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { desktop, phone, useBrowser, visit } from "./browser.ts";

useBrowser();

const column = (page: Page, index: number) =>
  page
    .locator("#figure-table tbody tr")
    .evaluateAll((rows, at) => rows.map((row) => row.children[at]?.textContent?.trim() ?? ""), index);
const status = (page: Page) => page.locator("#figure-status").textContent();

describe.each([
  ["手机", phone],
  ["桌面", desktop],
])("在%s上筛选数字", (_, device) => {
  test("选一座城市、再选性质，表、地址和念出来的话一起变；后退一步一步回来", async () => {
    await visit(device, "/figures/", async (page) => {
      const before = await column(page, 0);
      await page.getByRole("combobox", { name: "城市", exact: true }).selectOption({ label: "唐山" });
      await page.waitForURL("**/figures/?city=tangshan");
      await expect.poll(async () => new Set(await column(page, 3))).toEqual(new Set(["唐山"]));
      await page.getByRole("combobox", { name: "性质", exact: true }).selectOption({ label: "计划" });
      await page.waitForURL(/city=tangshan&kind=plan/);
      await expect.poll(async () => new Set(await column(page, 5))).toEqual(new Set(["计划"]));
      const shown = await column(page, 0);
      expect(await status(page)).toBe(`共${shown.length}个。`);

      await page.goBack();
      await expect.poll(async () => (await column(page, 5)).length).toBeGreaterThan(shown.length);
      expect(await page.getByRole("combobox", { name: "性质", exact: true }).inputValue()).toBe("");
      await page.goBack();
      await expect.poll(() => column(page, 0)).toEqual(before);
      expect(await status(page)).toBe("");
    });
  });

  test("输入几个字就筛，转发的地址直接打开也一样，清除就回到总表", async () => {
    let address = "";
    let count = 0;
    await visit(device, "/figures/", async (page) => {
      await page.getByLabel("有这些字").fill("批示");
      await page.waitForURL(/q=/);
      await expect.poll(() => status(page)).toMatch(/^共\d+个/);
      const found = await page.locator("#figure-table tbody tr").allTextContents();
      expect(found.length).toBeGreaterThan(2);
      expect(found.filter((text) => !text.includes("批示"))).toEqual([]);
      address = new URL(page.url()).pathname + new URL(page.url()).search;
      count = found.length;
    });
    await visit(device, address, async (page) => {
      await expect.poll(() => page.locator("#figure-table tbody tr").count()).toBe(count);
      expect(await page.getByLabel("有这些字").inputValue()).toBe("批示");
      await page.getByRole("link", { name: "清除" }).click();
      await expect.poll(() => page.locator("#figure-table tbody tr").count()).toBe(100);
      expect(new URL(page.url()).search).toBe("");
    });
  });

  test("没有脚本时是静态的总表，一页一页翻得完", async () => {
    await visit({ ...device, javaScriptEnabled: false }, "/figures/", async (page) => {
      expect(await page.locator("#figure-filter").isVisible()).toBe(false);
      expect(await page.locator("#figure-table tbody tr").count()).toBe(100);
      await page.locator(".pages a").first().click();
      await page.waitForURL("**/figures/page/2/");
      expect(await page.locator("#figure-table tbody tr").count()).toBe(100);
    });
  });
});

describe("排序", () => {
  test("按表头从大到小，再按一下反过来，读屏知道；单位不同的分开排", async () => {
    await visit(desktop, "/figures/?city=yubei", async (page) => {
      await expect.poll(() => status(page)).toMatch(/^共/);
      const head = page.locator("thead th").filter({ hasText: "数目" });
      await head.getByRole("button").click();
      await page.waitForURL(/sort=-value/);
      await expect.poll(() => head.getAttribute("aria-sort")).toBe("descending");
      expect(await status(page)).toContain("单位不同的分开排");
      const units = (await column(page, 1)).map((text) => text.replace(/[\d.余近约—]|至少/g, ""));
      const first = units.findIndex((unit) => unit !== units[0]);
      expect(units.slice(first)).not.toContain(units[0]);
      const values = (await column(page, 1)).slice(0, first).map((text) => Number.parseFloat(text));
      expect(values.length).toBeGreaterThan(3);
      expect(values).toEqual([...values].sort((a, b) => b - a));
      await head.getByRole("button").click();
      await page.waitForURL(/sort=value/);
      await expect.poll(() => head.getAttribute("aria-sort")).toBe("ascending");
      await page.goBack();
      await expect.poll(() => head.getAttribute("aria-sort")).toBe("descending");
    });
  });

  test("结果多了分页，页码在地址里，翻页后焦点落在结果上", async () => {
    await visit(desktop, "/figures/?sort=metric", async (page) => {
      await expect.poll(() => status(page)).toContain("第1页");
      const first = await column(page, 0);
      await page.getByRole("navigation", { name: "筛选结果的分页" }).getByRole("link", { name: "2" }).click();
      await page.waitForURL(/sort=metric&page=2/);
      await expect.poll(() => status(page)).toContain("第2页");
      expect(await column(page, 0)).not.toEqual(first);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("figure-status");
    });
  });

  test("只用键盘：Tab 到表头，回车排序", async () => {
    await visit(desktop, "/figures/", async (page) => {
      await page.getByRole("combobox", { name: "排序", exact: true }).focus();
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("筛选");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await page.waitForURL(/sort=metric/);
      await expect.poll(() => page.locator("thead th").first().getAttribute("aria-sort")).toBe("ascending");
    });
  });

  test("从第二页开始筛，后退回到第二页的总表", async () => {
    await visit(desktop, "/figures/page/2/", async (page) => {
      const before = await column(page, 0);
      await page.getByRole("combobox", { name: "性质", exact: true }).selectOption({ label: "频次" });
      await page.waitForURL("**/figures/?kind=frequency");
      await expect.poll(() => status(page)).toMatch(/^共/);
      await page.goBack();
      await page.waitForURL("**/figures/page/2/");
      await expect.poll(() => column(page, 0)).toEqual(before);
    });
  });
});

describe("不顺的时候", () => {
  test("筛不出来就说明怎样放宽", async () => {
    await visit(desktop, `/figures/?q=${encodeURIComponent("没有这样的数字")}`, async (page) => {
      await expect.poll(() => status(page)).toContain("没有合乎条件的数字");
      expect(await page.locator("#figure-table tbody tr").count()).toBe(0);
    });
  });

  test("取不到数据，总表还在，说明原因", async () => {
    await visit(
      desktop,
      "/figures/",
      async (page) => {
        await page.route("**/figures/rows/*.json", (route) => route.abort());
        await page.getByRole("combobox", { name: "性质", exact: true }).selectOption({ label: "频次" });
        await expect.poll(() => status(page)).toContain("没有取到");
        expect(await page.locator("#figure-table tbody tr").count()).toBe(100);
      },
      /figures\/rows|ERR_FAILED/,
    );
  });

  test("筛出来的行，点数目仍落到说出它的那几个字上", async () => {
    await visit(desktop, "/figures/?city=haidian&kind=structure", async (page) => {
      await expect.poll(() => status(page)).toMatch(/^共/);
      await page.locator("#figure-table tbody .number a").first().click();
      await expect.poll(() => page.locator(".figure-mark:target").count()).toBe(1);
    });
  });
});
