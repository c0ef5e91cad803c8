import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import type { SiteData } from "../../src/schemas/site.ts";
import { type HeaderSettings, headersOf } from "../../src/security/headers.ts";
import { kindOf } from "../../src/security/kind.ts";
import { desktop, phone, useBrowser, visit } from "./browser.ts";
import { serveFolder } from "./serve-folder.ts";

useBrowser();

type Served = Awaited<ReturnType<typeof serveFolder>>;
/** 像真的服务器那样带着安全响应头。 */
const withHeaders = (settings: HeaderSettings) => (path: string) => headersOf(kindOf(path), settings);

let folder: string;
const closing: (() => void)[] = [];
/** 本站，和同它一起搜的乙刊。 */
let own: Served;
let other: Served;
const otherName = "乙刊";

async function run(environment: NodeJS.ProcessEnv, script: string, ...given: string[]): Promise<void> {
  const child = spawn(process.execPath, [script, ...given], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "ignore", "inherit"],
  });
  expect((await once(child, "exit"))[0]).toBe(0);
}

/** 本机的地址不许发布，建的时候写这一个，建好再换成端出来的。 */
const placeholder = "https://other.example";

/** 造一份内容，建成站点，连同响应头端出来。 */
async function publish(name: string, seed: number, changes: Partial<SiteData>): Promise<Served> {
  const content = join(folder, `content-${seed}`);
  await run({}, "scripts/generate.ts", "--records", "12", "--seed", String(seed), "--out", content);
  const settings = join(content, "site.yaml");
  // 网址照真实内容的写：编好的程序可以共用。
  const { url } = parse(await readFile("content/site.yaml", "utf8")) as SiteData;
  const site = { ...(parse(await readFile(settings, "utf8")) as SiteData), name, url, admin: true, ...changes };
  await writeFile(settings, stringify(site));
  const out = join(folder, `site-${seed}`);
  await run({ YIKAN_CONTENT: content, YIKAN_OUT: out, YIKAN_BROWSER: "none" }, "scripts/build.ts", "--quiet");
  if (changes.alsoSearch)
    for (const file of ["search/index.html", "search/index.json"]) {
      const text = await readFile(join(out, file), "utf8");
      expect(text).toContain(placeholder);
      await writeFile(join(out, file), text.replaceAll(placeholder, other.url));
    }
  const alsoSearch = changes.alsoSearch?.map(({ name }) => ({ name, url: other.url }));
  const served = await serveFolder([out], withHeaders({ ...site, searchEngine: "static", alsoSearch }));
  closing.push(served.close);
  return served;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "yikan-joint-"));
  other = await publish(otherName, 2, {});
  own = await publish("甲刊", 1, { alsoSearch: [{ name: otherName, url: placeholder }] });
}, 600_000);
afterAll(async () => {
  for (const close of closing) close();
  await rm(folder, { recursive: true, force: true });
});

const query = "协商";
const search = async (page: Page) => {
  await page.locator("#search-results[aria-busy=false]").waitFor({ state: "attached" });
  return (await page.locator("#search-status").textContent()) ?? "";
};

test("两个站点一起搜：合排，写明出自哪个站点，点得到那个站点的网页", async () => {
  await visit(
    desktop,
    `${own.url}/search/?q=${query}`,
    async (page) => {
      const count = async () => Number(/共 (\d+) 条/.exec(await search(page))?.[1]);
      const together = await count();
      while (await page.locator("#search-more").isVisible()) {
        const before = await page.locator("#search-results li").count();
        await page.locator("#search-more").click();
        await expect.poll(() => page.locator("#search-results li").count()).toBeGreaterThan(before);
      }
      const listed = page.locator("#search-results li");
      expect(await listed.count()).toBe(together);
      const theirs = listed.filter({ has: page.locator(".meta span", { hasText: otherName }) });
      const ours = listed.filter({ has: page.locator(".meta span", { hasText: "甲刊" }) });
      expect(await theirs.count()).toBeGreaterThan(0);
      expect((await theirs.count()) + (await ours.count())).toBe(together);
      const link = theirs.first().locator("a");
      expect(await link.getAttribute("href")).toMatch(new RegExp(`^${other.url}/`));
      await link.click();
      await page.waitForURL((url) => url.origin === other.url);
      expect(await page.locator("h1").count()).toBe(1);
    },
    /^外站：http:\/\/127\.0\.0\.1:/,
  );
});

test("安全策略只在搜索页和它的后台线程放行那一个站点", async () => {
  const policy = async (path: string) => (await fetch(own.url + path)).headers.get("content-security-policy") ?? "";
  expect(await policy("/search/")).toContain(`connect-src 'self' ${other.url};`);
  expect(await policy("/")).not.toContain(other.url);
  expect(await (await fetch(`${own.url}/`)).text()).not.toContain(`connect-src 'self' ${other.url}`);
});

test("乙刊没有了：本站照样答，说明缺了谁；手机上也是", async () => {
  other.close();
  for (const size of [desktop, phone])
    await visit(
      size,
      `${own.url}/search/?q=${query}`,
      async (page) => {
        expect(await search(page)).toMatch(new RegExp(`^共 [1-9]\\d* 条.*没有搜到“${otherName}”`));
        expect(await page.locator("#search-results li").count()).toBeGreaterThan(0);
        expect(await page.locator("#search-results .meta", { hasText: otherName }).count()).toBe(0);
      },
      /^(?:外站|请求失败)：http:\/\/127\.0\.0\.1:|^控制台：Failed to load resource/,
    );
});

test("没有写一起搜的站点，只取本站的：不多取合排的程序", async () => {
  const again = await serveFolder([join(folder, "site-2")], withHeaders({ url: own.url, searchEngine: "static" }));
  closing.push(again.close);
  const fetched: string[] = [];
  await visit(desktop, `${again.url}/search/`, async (page) => {
    page.on("request", (request) => fetched.push(request.url()));
    await page.goto(`${again.url}/search/?q=${query}`);
    expect(await search(page)).toMatch(/共 [1-9]\d* 条/);
    expect(await page.getByText("一起搜的还有").count()).toBe(0);
  });
  expect(fetched.filter((url) => /joint/.test(url))).toEqual([]);
});
