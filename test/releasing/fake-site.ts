import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { writeServers } from "../../src/releasing/servers/write-servers.ts";
import { sha256 } from "../../src/releasing/sha256.ts";
import { outputOver, settle } from "../building/over-folder.ts";

/** 各版都有的网页；另有每版自己的样式和分片，名字带摘要。 */
export const pagePaths = Array.from({ length: 24 }, (_, index) => `speeches/2024/a${index}/index.html`).concat(
  "index.html",
);

export const styleText = (version: number) => `/* ${version} */ body { color: #${String(version).padStart(6, "0")} }\n`;
export const stylePath = (version: number) => `_astro/site.${sha256(styleText(version)).slice(0, 8)}.css`;

/** 一页的全文：版次写在头、中、尾，一截新一截旧的看得出来；每页长短不同，也随版次变。 */
export function pageText(path: string, version: number): string {
  const lines = 40 + ((path.length * 7 + version * 13) % 60);
  const body = Array.from(
    { length: lines },
    (_, line) => `<p>第 ${version} 版 ${path} 第 ${line} 段：协商于民、协商为民。</p>`,
  );
  return `<!doctype html><html lang="zh-Hans"><head><title>${version}</title><link rel="stylesheet" href="/${stylePath(version)}"></head><body>${body.join("\n")}<!-- ${version} --></body></html>\n`;
}

/** 站点里没有变过的一页。 */
export const aboutText = "<!doctype html><title>关于</title><p>一直是这样。</p>\n";

/** 出版物的设置里，响应头要看的几项。 */
export const settings = { url: "https://yikan.example", searchEngine: "static" } as const;

/** 改道和撤回各一。 */
export const routes = {
  redirects: [{ from: "/speeches/2023/old/", to: "/speeches/2024/a0/" }],
  withdrawn: ["/speeches/2024/a1/"],
};

export const fakeFiles = (version: number): Record<string, string> => ({
  ...Object.fromEntries(pagePaths.map((path) => [path, pageText(path, version)])),
  "speeches/2024/a0/cite.bib": `@misc{a0, note = {${version}}}\n`,
  "about/index.html": aboutText,
  "404.html": `<!doctype html><title>没有这一页</title><p>没有。</p>\n`,
  "feed.xml": `<?xml version="1.0"?><feed><id>${version}</id></feed>\n`,
  "data/records.json": `[${version}]\n`,
  "pictures/site.png": "假的图",
  [stylePath(version)]: styleText(version),
});

/** 几十毫秒建成一个小站点，像真的那样一个文件一个文件地写。 */
export async function buildFakeSite(folder: string, version: number): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(fakeFiles(version))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const output = await outputOver(folder);
  await writeServers(output, settings, routes);
  await settle(folder, output);
}
