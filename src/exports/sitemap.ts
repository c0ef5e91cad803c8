import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import type { Memory } from "../building/memory.ts";
import type { Output } from "../building/output.ts";
import { traditionalPrefix } from "../traditional/address.ts";
import { escapeXml } from "./xml.ts";

/** 一份站点地图至多列这么多个地址（https://www.sitemaps.org/protocol.html）。 */
const sitemapLimit = 50_000;
const namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
const noindex = Buffer.from('<meta name="robots" content="noindex"');
const memoryKey = "sitemap";
/** 一页的 head 多半在开头这么多字节里。 */
const start = Buffer.allocUnsafe(1 << 14);

/** 给读者的简体网页：每页一个文件夹。找不到页面时的那一页、网页编辑器和繁体的不列。 */
const own = new RegExp(`^(?!admin/|${traditionalPrefix.slice(1)}/)(?:.*/)?index\\.html$`);

const document = (root: string, item: string, urls: readonly string[]) =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${root} xmlns="${namespace}">`,
    ...urls.map((url) => `<${item}><loc>${escapeXml(url)}</loc></${item}>`),
    `</${root}>\n`,
  ].join("\n");

/** 不给搜索引擎收吗。写在 head 里，不必读完整页。 */
function isHiddenPage(file: string): boolean {
  const handle = openSync(file, "r");
  try {
    const read = start.subarray(0, readSync(handle, start));
    return (read.includes("</head>") ? read : readFileSync(file)).includes(noindex);
  } finally {
    closeSync(handle);
  }
}

/**
 * 写站点地图：总的一份 sitemap-index.xml，列着 sitemap-0.xml 起的各份。
 * 不给搜索引擎收的页（撤回说明、改了址的、排印本）不列；没有变的页收不收，照上一次记的，不再读。
 * 没有写 lastmod：一页什么时候变过，内容里没有记全，写错不如不写。
 * @param origin 本刊的网址。
 * @returns 列了多少个地址。
 */
export async function writeSitemap(
  output: Output,
  memory: Memory,
  origin: string,
  limit = sitemapLimit,
): Promise<number> {
  const before = memory.recall<ReadonlySet<string>>(memoryKey);
  const hidden = new Set<string>();
  const listed: string[] = [];
  for (const file of output.files.keys()) {
    if (!own.test(file)) continue;
    const known = before !== undefined && !output.changed.has(file);
    const isHidden = known ? before.has(file) : isHiddenPage(output.locate(file) ?? file);
    if (isHidden) hidden.add(file);
    else listed.push(new URL(encodeURI(`/${file.slice(0, -"index.html".length)}`), origin).href);
  }
  listed.sort();
  const maps: string[] = [];
  for (let first = 0; first < listed.length; first += limit) {
    const name = `sitemap-${maps.length}.xml`;
    await output.write(name, document("urlset", "url", listed.slice(first, first + limit)));
    maps.push(new URL(name, origin).href);
  }
  await output.write("sitemap-index.xml", document("sitemapindex", "sitemap", maps));
  memory.remember(memoryKey, hidden);
  return listed.length;
}
