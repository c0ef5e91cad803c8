import { join } from "node:path";
import { type BrowserContext, type BrowserContextOptions, chromium } from "playwright-core";
import { findBrowser } from "../../printing/find-browser.ts";
import type { BuiltSite } from "../built-site.ts";
import type { GateProblem } from "../gate.ts";
import { violations } from "./axe.ts";
import { layoutPages } from "./layouts.ts";

/** 读者的几种样子：浅色的桌面、深色的手机，和手机上的大字、高对比（记在浏览器里，打开就用上）。 */
const readers: readonly { name: string; options: BrowserContextOptions; display: string }[] = [
  { name: "浅色桌面", options: { viewport: { width: 1280, height: 900 }, colorScheme: "light" }, display: "" },
  { name: "深色手机", options: { viewport: { width: 390, height: 844 }, colorScheme: "dark" }, display: "" },
  {
    name: "手机大字高对比",
    options: { viewport: { width: 390, height: 844 }, colorScheme: "light" },
    display: "large contrast",
  },
];

/** 浏览器要的每一样东西都从文件夹里给，不开端口，不出机器；没有的就是没有。 */
async function serveSite(context: BrowserContext, { folder, facts }: BuiltSite): Promise<void> {
  await context.route("**/*", async (route) => {
    const path = decodeURIComponent(new URL(route.request().url()).pathname).slice(1);
    const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
    await (facts.has(file) ? route.fulfill({ path: join(folder, file) }) : route.fulfill({ status: 404, body: "" }));
  });
}

/**
 * 无障碍：每一种版式取一页，在真浏览器里让 axe 看，几种样子各看一遍。不开端口，页面从文件夹里给。
 * @throws 没有浏览器时，说明怎样装。
 */
export async function runAxe(site: BuiltSite): Promise<GateProblem[]> {
  const browser = await chromium.launch(await findBrowser());
  const problems: GateProblem[] = [];
  try {
    for (const { name, options, display } of readers) {
      const context = await browser.newContext({ ...options, bypassCSP: true });
      await serveSite(context, site);
      await context.addInitScript((saved) => localStorage.setItem("display", saved), display);
      const page = await context.newPage();
      for (const { file, url, lang } of layoutPages(site)) {
        // 繁体的一页标签同简体的一个不差，看一遍字的长短变了没有毛病，就够了。
        if (lang === "zh-Hant" && name !== readers[0]?.name) continue;
        await page.goto(new URL(url, site.settings.url).href);
        for (const { rule, help, nodes } of await violations(page))
          problems.push({
            gate: "page/axe",
            file,
            where: `${name}：${nodes.join(" ")}`,
            message: `无障碍有毛病：${help}（${rule}）`,
            remedy: "照 axe 这条规则的说明改",
          });
      }
      await context.close();
    }
  } finally {
    await browser.close();
  }
  return problems;
}
