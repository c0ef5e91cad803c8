import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { load } from "cheerio";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listFiles } from "../../src/files/list-files.ts";
import { budgets } from "../../src/gates/whole/budgets.ts";
import { acceptedCases } from "../fuzz/accepted-cases.ts";
import { textFault } from "../fuzz/invariants.ts";
import { run } from "../scripts/run.ts";
import { serveSite } from "../site/serve-site.ts";
import {
  emptyPublication,
  type Files,
  largePublication,
  rare,
  singlePublication,
  sizes,
} from "../sizes/publication.ts";
import { desktop, phone, useBrowser, visit } from "./browser.ts";

useBrowser();

/** 收下的变异几轮；一轮二百多份，约四分之一收下。 */
const rounds = 5;
const widths = [phone, desktop];

let home: string;
const sites = new Map<string, Awaited<ReturnType<typeof serveSite>>>();
const at = (site: string, path: string) => `${sites.get(site)?.url}${path}`;

/** 写一份出版物，用编辑的命令建站，端出来。 */
async function build(name: string, files: Record<string, string | Uint8Array>) {
  const [content, out] = [join(home, name, "content"), join(home, name, "site")];
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(content, path)), { recursive: true });
    await writeFile(join(content, path), text);
  }
  const { code, output } = await run("scripts/build.ts", [], {
    YIKAN_CONTENT: content,
    YIKAN_OUT: out,
    YIKAN_BROWSER: "none",
  });
  if (code !== 0) throw new Error(`${name} 没有建成：\n${output.slice(-4000)}`);
  sites.set(name, await serveSite(out));
}

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "yikan-sizes-"));
  const cases = await acceptedCases(20210507, rounds);
  const mutants: Record<string, Uint8Array> = Object.fromEntries(
    cases.flatMap(({ files }) => files.map(({ path, bytes }) => [path, bytes])),
  );
  const large: Files = largePublication(
    sizes,
    cases.flatMap(({ listed }) => listed),
  );
  await Promise.all([
    build("large", { ...large, ...mutants }),
    build("single", singlePublication()).then(() => build("empty", emptyPublication())),
  ]);
}, 900_000);
afterAll(async () => {
  for (const { close } of sites.values()) close();
  await rm(home, { recursive: true, force: true });
});

/** 不横着溢出，正文的字不小于十四像素。 */
async function expectLegible(page: Page) {
  const found = await page.evaluate(() => ({
    over: document.documentElement.scrollWidth - window.innerWidth,
    size: Number.parseFloat(getComputedStyle(document.querySelector("main p, main li") ?? document.body).fontSize),
  }));
  expect(found.over).toBeLessThanOrEqual(0);
  expect(found.size).toBeGreaterThanOrEqual(12);
}

/** 在站点自己的搜索页上问，返回各条的地址。 */
async function search(site: string, query: string): Promise<string[]> {
  let found: string[] = [];
  await visit(desktop, at(site, `/search/?q=${encodeURIComponent(query)}`), async (page) => {
    await page.locator("#search-results[aria-busy=false]").waitFor({ state: "attached" });
    found = await page
      .locator("#search-results a")
      .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  });
  return found;
}

describe("大的、多的、怪的", () => {
  const pages = {
    五兆字节的正文: "/features/2021/da-zhengwen/",
    一万个数字: "/reports/2020/yiwan-shuzi/",
    数字总表: "/figures/",
    同一天的两千条: "/cases/2022/",
    两千条的城市: "/cities/yi/",
    两千条的时间线: "/timeline/2022/",
    题名五百字: "/cases/2021/chang-titi/",
    怪字: `/cases/2021/${rare.id}/`,
    收着它们的一期: "/bulletins/jiayi-2021/",
  };
  test.each(Object.entries(pages))("%s：手机和桌面上都看得下去", async (_, path) => {
    for (const size of widths) await visit(size, at("large", path), expectLegible);
  });

  test("五兆字节的正文一段不少，最后一段也搜得到，引到那一段", async () => {
    const last = /第(\d+)号议题。[^\n]*$/.exec(largePublication()["features/2021/da-zhengwen.md"]?.trim() ?? "")?.[1];
    await visit(desktop, at("large", "/features/2021/da-zhengwen/"), async (page) => {
      expect(await page.locator(".prose p").count()).toBe(Number(last));
    });
    expect(await search("large", `第${last}号议题`)).toContain("/features/2021/da-zhengwen/");
  });

  test("一万个数字：边栏列得下，每一个在文中都有落脚，余下的通到总表", async () => {
    await visit(phone, at("large", "/reports/2020/yiwan-shuzi/"), async (page) => {
      expect(await page.locator(".prose .figure-mark").count()).toBe(sizes.figures);
      expect(await page.locator(".figures-list li").count()).toBeLessThanOrEqual(100);
      await page.getByRole("link", { name: "全部在数字总表里" }).click();
      await page.getByText(`${sizes.figures}`).first().waitFor();
    });
    expect(await search("large", "第9876村的协商")).toContain("/reports/2020/yiwan-shuzi/");
  });

  test("同一天的两千条：列表分页，头一条和末一条都搜得到", async () => {
    await visit(desktop, at("large", "/cases/2022/"), async (page) => {
      expect(await page.locator(".entries > li").count()).toBeLessThanOrEqual(100);
    });
    for (const number of [1, sizes.sameDay])
      expect(await search("large", `同一天的第${number}件事`)).toContain(
        `/cases/2022/tongri-${String(number).padStart(4, "0")}/`,
      );
  });

  test("单篇、一期的目次和排印本以外，每一页压缩以后不超过六十 KB", async () => {
    const out = join(home, "large", "site");
    const files = (await listFiles(out)).filter(
      (file) => file.endsWith("index.html") && !/^(?:hant|admin|bulletins\/[^/]+)\/|\/\d{4}\/[^/]+\/index/.test(file),
    );
    expect(files).toContain("cities/yi/index.html");
    const heavy: string[] = [];
    for (const file of files) if (gzipSync(await readFile(join(out, file))).length > budgets.list) heavy.push(file);
    expect(heavy).toEqual([]);
  });

  test("五百字的题名照印不截，窄屏上折行", async () => {
    await visit(phone, at("large", "/cases/2021/chang-titi/"), async (page) => {
      expect(((await page.locator("h1").textContent()) ?? "").replace(/\s/g, "").length).toBe(sizes.title);
    });
    expect(await search("large", "一座桥怎样修成的五百个字的题名")).toContain("/cases/2021/chang-titi/");
  });

  test.each(rare.words)("怪字照印，搜得到：%s", async (word) => {
    await visit(phone, at("large", `/cases/2021/${rare.id}/`), async (page) => {
      expect(await page.locator(".prose").textContent()).toContain(word);
    });
    expect(await search("large", word)).toContain(`/cases/2021/${rare.id}/`);
  });
});

test("检查收下的几百份变异，建站都收下，网页上没有程序漏出来的话", async () => {
  const out = join(home, "large", "site");
  const files = (await readdir(out, { recursive: true })).filter(
    (file) => file.endsWith("index.html") && !/(?:hant|admin|tongri-|da-zhengwen|yiwan)/.test(file),
  );
  const mutants = files.filter((file) => /[fmjk]\d+(?:-\d+)?[\\/]index/.test(file));
  expect(mutants.length).toBeGreaterThan(150);
  const faults: string[] = [];
  for (const file of files) {
    const $ = load(await readFile(join(out, file), "utf8"));
    $("script").remove();
    const fault = textFault($.root().text()) ?? textFault($("title").text());
    if (fault) faults.push(`${file}：${fault}`);
  }
  expect(faults).toEqual([]);
});

test("只有一条记录：看得见，搜得到", async () => {
  for (const size of widths)
    for (const path of ["/", "/cases/2021/du-yi-tiao/", "/cities/jia/", "/timeline/", "/people/", "/figures/"])
      await visit(size, at("single", path), expectLegible);
  expect(await search("single", "桥修成了")).toContain("/cases/2021/du-yi-tiao/");
});

describe("一份也没有", () => {
  test("首页说从哪里开始：先写什么，用哪条命令", async () => {
    for (const size of widths)
      await visit(size, at("empty", "/"), async (page) => {
        await expectLegible(page);
        const begin = await page.locator("#begin").textContent();
        for (const words of ["site.yaml", "vocabulary", "npm run new -- --kind 城市", "npm run import", "npm start"])
          expect(begin).toContain(words);
        await page.getByRole("link", { name: "编辑手册" }).first().click();
        await page.getByRole("heading", { level: 1 }).waitFor();
      });
  });

  test("各栏目都在，都不空着不说话；搜索说没有找到", async () => {
    for (const path of [
      "/bulletins/",
      "/cities/",
      "/mechanisms/",
      "/speeches/",
      "/people/",
      "/figures/",
      "/topics/",
      "/compare/",
      "/timeline/",
      "/networks/",
    ])
      await visit(phone, at("empty", path), async (page) => {
        await expectLegible(page);
        expect((await page.locator("main").textContent())?.length).toBeGreaterThan(10);
      });
    expect(await search("empty", "协商")).toEqual([]);
  });
});
