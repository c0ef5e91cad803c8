import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { desktop, useBrowser, visit } from "./browser.ts";

useBrowser();

/** 同一个站点，同样的文件，换 Pagefind 做索引。 */
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "yikan-pagefind-"));
  const script = "scripts/bench-search/build-index.ts";
  const child = spawn(process.execPath, [script, resolve(inject("siteFolder")), "pagefind", folder], {
    stdio: "inherit",
  });
  expect((await once(child, "exit"))[0]).toBe(0);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** 搜索要的文件从那一份索引里取。 */
async function usePagefind(page: Page) {
  for (const part of ["search", "pagefind"])
    await page.route(`**/${part}/**`, (route) => {
      const { pathname } = new URL(route.request().url());
      return pathname.endsWith("/") ? route.continue() : route.fulfill({ path: join(folder, pathname) });
    });
}

async function ask(page: Page, query: string): Promise<string[]> {
  await page.getByRole("searchbox").fill(query);
  await page.getByRole("button", { name: "搜索" }).click();
  await page.waitForURL((url) => url.searchParams.get("q") === query);
  await page.locator("#search-results[aria-busy=false]").waitFor({ state: "attached" });
  const status = (await page.locator("#search-status").textContent()) ?? "";
  return [/共 (\d+) 条/.exec(status)?.[1] ?? "0", ...(await page.locator("#search-facets a").allTextContents())];
}

test("两个引擎找到的一样多，筛选的条数一样", async () => {
  const queries = ["双月协商", "3641名", "huguohui", "請你來協商", "计划 审议", "“委员工作站”", "协商 -廊坊", "火星"];
  const answers = async (prepare: (page: Page) => Promise<void>) => {
    const found: string[][] = [];
    await visit(desktop, "/search/", async (page) => {
      await prepare(page);
      for (const query of queries) found.push(await ask(page, query));
    });
    return found;
  };
  const own = await answers(async () => {});
  const pagefind = await answers(usePagefind);
  expect(pagefind).toEqual(own);
  expect(own.filter(([count]) => Number(count) > 0).length).toBe(queries.length - 1);
});

test("Pagefind 的分片取不到，也说没有取到，不说没有", async () => {
  await visit(
    desktop,
    "/search/",
    async (page) => {
      await usePagefind(page);
      await page.route("**/pagefind/index/**", (route) => route.abort());
      await page.getByRole("searchbox").fill("协商");
      await page.getByText("搜索索引没有取到").waitFor();
    },
    /pagefind|Failed to load/i,
  );
});
