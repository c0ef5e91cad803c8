import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { load } from "cheerio";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { type HeaderSettings, headersOf } from "../../src/security/headers.ts";
import { kindOf } from "../../src/security/kind.ts";
import { metaPolicy } from "../../src/security/policy.ts";
import { files, pages, read } from "../site/built-site.ts";
import { serveFolder } from "./serve-folder.ts";
import { launchWatched, nothing, type Outside, visitAll, Watch } from "./watch.ts";

const site = resolve(inject("siteFolder"));
const settings: HeaderSettings = { url: "https://yikan.example", searchEngine: "static" };
const withHeaders = (chosen: HeaderSettings) => (path: string) => headersOf(kindOf(path), chosen);

let outside: Outside;
const closing: (() => unknown)[] = [];
beforeAll(async () => {
  outside = await launchWatched();
  closing.push(() => outside.close());
});
afterAll(async () => {
  for (const close of closing.reverse()) await close();
});

/** 每种版面一页：同一栏目、同样深浅、同样的样式和脚本，算一种。 */
const layouts = [
  ...new Map(
    pages.map(({ url, $ }) => {
      const parts = $("link[rel=stylesheet], script[src]")
        .toArray()
        .map((node) => node.attribs.href ?? node.attribs.src);
      return [[url.split("/")[1], url.split("/").length, ...parts].join(" "), url] as const;
    }),
  ).values(),
];

describe("每一页写着内容安全策略", () => {
  test("排在一切脚本和样式之前，只有一份，就是这种地址该有的；简体繁体一样", () => {
    const htmls = files.filter((file) => file.endsWith(".html"));
    expect(htmls.length).toBeGreaterThan(1000);
    const wrong = htmls.filter((file) => {
      const html = read(file);
      const found = Array.from(html.matchAll(/<meta http-equiv="content-security-policy" content="([^"]*)"\s*\/?>/g));
      const first = html.search(/<(?:script|link|style)\b/);
      const wanted = metaPolicy(kindOf(`/${file}`), settings);
      return found.length !== 1 || found[0]?.[1] !== wanted || (found[0]?.index ?? 0) > first;
    });
    expect(wrong).toEqual([]);
  });

  test("没有行内的脚本和样式", () => {
    const inline = pages.filter(
      ({ $ }) => $("script:not([src]):not([type='application/ld+json']), style, [style]").length,
    );
    expect(inline.map(({ url }) => url)).toEqual([]);
  });
});

describe("照发布的样子端出来，带着全部响应头", () => {
  let origin: string;
  beforeAll(async () => {
    const served = await serveFolder([site], withHeaders(settings));
    origin = served.url;
    closing.push(served.close);
  });

  test("每种版面，简体和繁体：没有一个请求去别的主机，策略一次也没有拦", async () => {
    expect(layouts.length).toBeGreaterThan(30);
    const traditional = layouts.filter((url) => url !== "/404.html").map((url) => `/hant${url}`);
    expect(await visitAll(outside, origin, [...layouts, ...traditional])).toEqual(nothing);
  }, 120_000);

  test("搜索用得了后台线程，网页编辑器打得开，也不去别的主机", async () => {
    const watch = await Watch.open(outside, origin);
    await watch.visit("/search/?q=协商");
    await watch.page.locator("#search-status", { hasText: /共 \d+ 条/ }).waitFor();
    await watch.page.goto(`${origin}/admin/`);
    await watch.page.getByRole("button", { name: /本地|Local/ }).waitFor();
    await watch.close();
    expect(watch.seen).toEqual(nothing);
  });

  test("不让别的网页框进去", async () => {
    const framing = await serveFolder([], undefined, new Map([["/", `<iframe src="${origin}/"></iframe>`]]));
    const watch = await Watch.open(outside, framing.url);
    await watch.page.goto(`${framing.url}/`);
    expect(watch.page.frames().map((frame) => frame.url())).not.toContain(`${origin}/`);
    await watch.close();
    framing.close();
  });
});

test("选了 Pagefind：脚本的响应头放行 WebAssembly，搜索照样能用；不放行就用不了", async () => {
  const folder = await mkdtemp(join(tmpdir(), "yikan-policy-"));
  closing.push(() => rm(folder, { recursive: true, force: true }));
  const child = spawn(process.execPath, ["scripts/bench-search/build-index.ts", site, "pagefind", folder], {
    stdio: "inherit",
  });
  expect((await once(child, "exit"))[0]).toBe(0);
  const status = async (chosen: HeaderSettings) => {
    const page = load(read("search/index.html"), { xml: false });
    page("meta[http-equiv=content-security-policy]").attr("content", metaPolicy("search", chosen));
    const served = await serveFolder([folder, site], withHeaders(chosen), new Map([["/search/", page.html()]]));
    const watch = await Watch.open(outside, served.url);
    await watch.page.goto(`${served.url}/search/?q=协商`);
    await watch.page.locator("#search-results[aria-busy=false]").waitFor({ state: "attached" });
    const text = await watch.page.locator("#search-status").textContent();
    await watch.close();
    served.close();
    return text;
  };
  expect(await status({ ...settings, searchEngine: "pagefind" })).toMatch(/共 \d+ 条/);
  expect(await status(settings)).toContain("没有取到");
}, 120_000);
