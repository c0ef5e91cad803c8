import { readFileSync } from "node:fs";
import mdx from "@astrojs/mdx";
import sitemap from "@astrojs/sitemap";
import { defineConfig } from "astro/config";
import { parse } from "yaml";

const content = process.env.YIKAN_CONTENT ?? "content";
const { url } = parse(readFileSync(`${content}/site.yaml`, "utf8"));

export default defineConfig({
  site: url,
  outDir: process.env.YIKAN_OUT ?? "dist",
  trailingSlash: "always",
  integrations: [mdx(), sitemap()],
  prerenderConflictBehavior: "error",
  // 页面的样式只有一个文件，浏览器取一次就记住；行内样式和脚本会被内容安全策略挡住。
  build: { inlineStylesheets: "never" },
  vite: { build: { assetsInlineLimit: 0 } },
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
});
