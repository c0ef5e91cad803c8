import { existsSync, readFileSync } from "node:fs";
import mdx from "@astrojs/mdx";
import sitemap from "@astrojs/sitemap";
import { defineConfig } from "astro/config";
import { parse } from "yaml";

const content = process.env.YIKAN_CONTENT ?? "content";
const read = (name) => parse(readFileSync(`${content}/${name}.yaml`, "utf8"));

export default defineConfig({
  site: read("site").url,
  outDir: process.env.YIKAN_OUT ?? "dist",
  trailingSlash: "always",
  integrations: [mdx(), sitemap()],
  redirects: Object.fromEntries(
    (existsSync(`${content}/redirects.yaml`) ? read("redirects") : []).map(({ from, to }) => [from, to]),
  ),
  prerenderConflictBehavior: "error",
  // 页面的样式只有一个文件，浏览器取一次就记住；行内样式和脚本会被内容安全策略挡住。
  build: { inlineStylesheets: "never" },
  vite: { build: { assetsInlineLimit: 0 }, worker: { format: "es" } },
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
});
