import { existsSync } from "node:fs";
import type { BrowserContext } from "playwright-core";
import type { Output } from "../building/output.ts";
import { fontFile } from "./fonts.ts";
import { fileOf } from "./issue-source.ts";

/** 浏览器要的每一样东西都从产出里给，不开端口，不出机器；没有的就是没有。 */
export async function serveOutput(context: BrowserContext, output: Output): Promise<void> {
  await context.route("**/*", async (route) => {
    const { pathname } = new URL(route.request().url());
    const file = fontFile(pathname) ?? output.locate(fileOf(pathname));
    await (file && existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 404, body: "" }));
  });
}
