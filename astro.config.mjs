import { readFileSync } from "node:fs";
import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";
import { parse } from "yaml";
import { admin } from "./src/editing/admin/integration.ts";
import { preview } from "./src/loading/preview.ts";

const content = process.env.YIKAN_CONTENT ?? "content";
/** 预览时 site.yaml 写坏了，也要起得来，好在网页上说错在哪里。 */
function readSettings() {
  try {
    return parse(readFileSync(`${content}/site.yaml`, "utf8")) ?? {};
  } catch (error) {
    if (process.env.YIKAN_PREVIEW === "1") return {};
    throw error;
  }
}
const settings = readSettings();
const outDir = process.env.YIKAN_OUT ?? "dist";

export default defineConfig({
  site: settings.url,
  outDir,
  trailingSlash: "always",
  integrations: [mdx(), admin(settings.admin !== false), preview()],
  prerenderConflictBehavior: "error",
  // 页面的样式只有一个文件，浏览器取一次就记住；行内样式和脚本会被内容安全策略挡住。
  build: { inlineStylesheets: "never" },
  vite: { build: { assetsInlineLimit: 0 }, worker: { format: "es" } },
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
});
