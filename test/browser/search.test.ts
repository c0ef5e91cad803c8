import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { desktop, useBrowser, visit } from "./browser.ts";

useBrowser();

describe("搜索页", () => {
  const open = (query: string) => `/search/?q=${encodeURIComponent(query)}`;

  test("冷热一样：先搜别的，再搜它，与一上来就搜它，结果相同", async () => {
    const titles = (page: Page) => page.locator("#search-results .entry-title").allTextContents();
    let cold: string[] = [];
    await visit(desktop, open("协商计划"), async (page) => {
      await page.locator("#search-results li").first().waitFor();
      cold = await titles(page);
    });
    expect(cold.length).toBeGreaterThan(5);
    await visit(desktop, open("委员工作站"), async (page) => {
      await page.locator("#search-results li").first().waitFor();
      await page.getByRole("searchbox").fill("三联三带");
      await page.waitForURL(/%E4%B8%89%E8%81%94/);
      await page.getByRole("searchbox").fill("协商计划");
      await page.waitForURL(/%E5%8D%8F%E5%95%86%E8%AE%A1%E5%88%92/);
      await expect.poll(() => titles(page)).toEqual(cold);
    });
  });

  test.each([
    ["繁体", "請你來協商", /请你来协商/],
    ["全角", "１１２６＋Ｎ", /1126\+N/],
    ["代码的别写", "1126加N", /1126\+N/],
    ["全拼", "huguohui", /胡国辉/],
    ["首字母", "slsd", /三联三带/],
    ["数字", "3641名", /3641名/],
    ["中文引号", "“双月协商”", /双月/],
  ])("%s也找得到", async (_, query, wanted) => {
    await visit(desktop, open(query), async (page) => {
      await page.locator("#search-results li").first().waitFor();
      expect(await page.locator("#search-results").textContent()).toMatch(wanted);
      // 头一组前面没有台阶的说明，就是原样出现。
      expect(await page.locator("#search-results > :first-child").getAttribute("class")).toBe("result-group");
    });
  });

  test("没有原样的结果时说明是放宽的；差一个字的名字问是不是它", async () => {
    await visit(desktop, open("李献明"), async (page) => {
      const suggestion = page.getByRole("link", { name: "李献民" }).first();
      await suggestion.waitFor();
      expect(await page.locator(".rung").first().textContent()).toContain("没有完全匹配");
      await suggestion.click();
      await page.waitForURL(/%E6%9D%8E%E7%8C%AE%E6%B0%91/);
      await page.locator("#search-cards li").first().waitFor();
      expect(await page.locator("#search-cards").textContent()).toContain("李献民");
    });
  });

  test("摘录标出命中，链接到那一段", async () => {
    await visit(desktop, open("网络货运"), async (page) => {
      await page.locator("#search-results mark").first().waitFor();
      expect(new Set(await page.locator("#search-results mark").allTextContents())).toEqual(new Set(["网络货运"]));
      const link = page.locator('#search-results a[href*="#p"]').first();
      await link.click();
      await page.waitForURL(/#p\d+$/);
      expect(await page.locator(":target").count()).toBe(1);
    });
  });

  test("减号排除，空格并且", async () => {
    const count = async (query: string) => {
      let total = 0;
      await visit(desktop, open(query), async (page) => {
        await page.getByText(/共 \d+ 条/).waitFor();
        total = Number(/共 (\d+) 条/.exec((await page.locator("#search-status").textContent()) ?? "")?.[1]);
      });
      return total;
    };
    const all = await count("双月协商");
    expect(await count("双月协商 -廊坊")).toBeLessThan(all);
    expect(await count("双月协商 -廊坊")).toBeGreaterThan(0);
  });

  test("只用键盘：斜线到搜索框，上下键选结果，回车打开，Esc 回来", async () => {
    await visit(desktop, open("请你来协商"), async (page) => {
      await page.locator("#search-results li").first().waitFor();
      await page.keyboard.press("/");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("q");
      await page.keyboard.press("ArrowDown");
      const first = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
      await page.keyboard.press("ArrowDown");
      expect(await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href)).not.toBe(first);
      await page.keyboard.press("Escape");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("q");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.waitForURL(first);
    });
  });

  test("按日期排序写进地址；导出的表格 Excel 打得开", async () => {
    await visit(desktop, open("委员工作站"), async (page) => {
      await page.locator("#search-results li").first().waitFor();
      await page.getByLabel("排序").selectOption("newest");
      await page.waitForURL(/sort=newest/);
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "导出表格" }).click(),
      ]);
      const csv = await readFile((await download.path()) ?? "", "utf8");
      expect(csv.startsWith('\uFEFF"标题"')).toBe(true);
      expect(csv.split("\r\n").length).toBeGreaterThan(20);
    });
  });

  test("只在一座城市的档案里搜", async () => {
    await visit(desktop, "/cities/tangshan/", async (page) => {
      await page.getByRole("searchbox").fill("网格");
      await page.getByRole("button", { name: "搜索" }).click();
      await page.waitForURL(/city=/);
      await page.locator("#search-results li").first().waitFor();
      const rows = await page.locator("#search-results .meta").allTextContents();
      const own = rows.filter((row) => /^(?:机制|案例|工作报告|视察调研)/.test(row));
      expect(own.length).toBeGreaterThan(2);
      expect(own.filter((row) => !row.includes("唐山"))).toEqual([]);
    });
  });

  test.each([
    ["很长", "协商".repeat(2500)],
    ["表情", "🏛️😀🇨🇳"],
    ["正则记号", ".*+?^$(){}|[]\\"],
    ["只有减号", "-"],
  ])("%s的查询不出错", async (_, query) => {
    await visit(desktop, "/search/", async (page) => {
      await page.getByRole("searchbox").evaluate((node, text) => {
        (node as HTMLInputElement).value = text;
        node.dispatchEvent(new Event("input", { bubbles: true }));
      }, query);
      await page.locator("#search-status", { hasText: /没有找到|共/ }).waitFor();
    });
  });

  test("只筛选不输词也行", async () => {
    await visit(desktop, `/search/?type=${encodeURIComponent("发言")}`, async (page) => {
      await page.locator("#search-results li").first().waitFor();
      expect(await page.locator("#search-status").textContent()).toContain("共 6 条");
    });
  });

  test("找不到时说明白，并给出目录", async () => {
    await visit(desktop, `/search/?q=${encodeURIComponent("zzzzqqqq")}`, async (page) => {
      await page.getByText("没有找到").waitFor();
      expect(await page.locator("#browse").isVisible()).toBe(true);
    });
  });

  test("索引取不到时说明白，并给出目录", async () => {
    await visit(
      desktop,
      "/search/",
      async (page) => {
        await page.route("**/search/terms/**", (route) => route.abort());
        await page.getByRole("searchbox").fill("协商");
        await page.getByText("搜索索引没有取到").waitFor();
        expect(await page.locator("#browse").isVisible()).toBe(true);
        // 网络好了，再搜就有。
        await page.unroute("**/search/terms/**");
        await page.getByRole("button", { name: "搜索" }).click();
        await page.locator("#search-results li").first().waitFor();
      },
      /search\/terms|Failed to load/i,
    );
  });

  test.each(["index.json", "lexicon.json", "terms/*"])(
    "%s 一直不来：说正在取，再久就说很慢，并给出目录",
    async (file) => {
      await visit(desktop, "/search/", async (page) => {
        await page.clock.install();
        await page.route(`**/search/${file}`, () => new Promise(() => {}));
        await page.getByRole("searchbox").fill("协商");
        await page.clock.runFor(1000);
        await page.getByText("正在取搜索索引").waitFor();
        await page.clock.runFor(6000);
        await page.getByText("取得很慢").waitFor();
        expect(await page.locator("#browse").isVisible()).toBe(true);
      });
    },
  );

  test("筛选写进地址，可以转发，后退就回去", async () => {
    const rows = (page: Page) => page.locator("#search-results .meta").allTextContents();
    let shared = "";
    let chosen: string[] = [];
    await visit(desktop, open("协商计划"), async (page) => {
      await page.locator("#search-results li").first().waitFor();
      const before = await rows(page);
      const facet = page.locator("#search-facets").getByRole("link", { name: /^机制 \d+$/ });
      const count = Number(/\d+/.exec((await facet.textContent()) ?? "")?.[0]);
      await facet.click();
      await page.waitForURL(/type=/);
      await page.getByText(`共 ${count} 条`).waitFor();
      shared = page.url();
      chosen = await rows(page);
      expect(chosen.every((row) => row.startsWith("机制"))).toBe(true);
      await page.goBack();
      await expect.poll(() => rows(page)).toEqual(before);
    });
    await visit(desktop, shared.slice(shared.indexOf("/search/")), async (page) => {
      await page.locator("#search-results li").first().waitFor();
      expect(await rows(page)).toEqual(chosen);
    });
  });

  test.each([
    ["原样", "协商计划", null],
    ["各部分", "计划 审议 区委", "各部分都有"],
    ["词词都有", "海淀区的委员工作站有多少", "词词都有"],
    ["放宽", "委员怎么联系群众和网格", "没有完全匹配，以下为相关结果"],
  ])("台阶写在结果前面：%s", async (_, query, label) => {
    await visit(desktop, open(query), async (page) => {
      await page.locator("#search-results li").first().waitFor();
      const labels = await page.locator("#search-results .rung").allTextContents();
      if (label === null)
        expect(await page.locator("#search-results > :first-child").textContent()).not.toContain("匹配");
      else expect(labels).toContain(label);
    });
  });

  test("只有相关名称里有的，说明是名称", async () => {
    await visit(desktop, open("22并9"), async (page) => {
      await page.getByText("正文未提，相关名称有").first().waitFor();
      expect(await page.locator("#search-results li:has(small) mark").count()).toBeGreaterThan(0);
    });
  });

  test("再列一些，接着上一批，不重不漏", async () => {
    await visit(desktop, open("委员"), async (page) => {
      await page.locator("#search-results li").first().waitFor();
      await page.getByRole("button", { name: "再列一些" }).click();
      await page.getByText("先列 20 条").waitFor();
      const links = await page
        .locator("#search-results .entry-title a")
        .evaluateAll((nodes) => nodes.map((node) => (node as HTMLAnchorElement).href));
      expect(new Set(links.map((link) => link.replace(/#.*/, ""))).size).toBe(20);
    });
  });

  test("搜索词里的标记只当文字", async () => {
    const query = '<img src=x onerror="document.title=1">';
    await visit(desktop, `/search/?q=${encodeURIComponent(query)}`, async (page) => {
      await page.locator("#search-status", { hasText: /没有找到|共/ }).waitFor();
      expect(await page.locator("#main img").count()).toBe(0);
      expect(await page.title()).not.toBe("1");
    });
  });

  test("繁体的一套：简体繁体都查得到，结果、筛选和地址都在这一套里", async () => {
    for (const query of ["协商计划", "協商計劃"])
      await visit(desktop, `/hant${open(query)}`, async (page) => {
        await page.locator("#search-results li").first().waitFor();
        expect(await page.locator("#search-results").textContent()).toContain("協商計劃");
        const links = await page
          .locator("#search-results a, #search-cards a")
          .evaluateAll((nodes) => nodes.map((node) => (node as HTMLAnchorElement).pathname));
        expect(links.filter((path) => !path.startsWith("/hant/"))).toEqual([]);
        await page
          .locator("#search-facets")
          .getByRole("link", { name: /^機制 \d+$/ })
          .click();
        await page.waitForURL(/\/hant\/search\/.*type=/);
        await expect
          .poll(async () =>
            (await page.locator("#search-results .meta").allTextContents()).filter((row) => !row.startsWith("機制")),
          )
          .toEqual([]);
      });
  });

  test("没有脚本时，有提示和目录", async () => {
    await visit({ ...desktop, javaScriptEnabled: false }, "/search/", async (page) => {
      expect(await page.locator("noscript p").isVisible()).toBe(true);
      await page.getByRole("link", { name: "案例" }).first().click();
      await page.waitForURL("**/cases/");
    });
  });
});
