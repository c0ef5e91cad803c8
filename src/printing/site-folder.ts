import { existsSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext } from "playwright-core";
import { fontFile } from "./fonts.ts";

/** 网址对应到建好的文件夹里的文件：以斜线结尾的是那里的 index.html。 */
export const siteFile = (folder: string, path: string) =>
  join(folder, decodeURIComponent(path.endsWith("/") ? `${path}index.html` : path));

/** 浏览器要的每一样东西都从文件夹里给，不开端口，不出机器；没有的就是没有。 */
export async function serveFolder(context: BrowserContext, folder: string): Promise<void> {
  await context.route("**/*", async (route) => {
    const { pathname } = new URL(route.request().url());
    const file = fontFile(pathname) ?? siteFile(folder, pathname);
    await (existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 404, body: "" }));
  });
}
