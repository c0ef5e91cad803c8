import { createHash } from "node:crypto";
import sharp from "sharp";
import { pictureSize } from "../../src/exports/pictures/size.ts";
import type { SiteFiles } from "./made-site.ts";

export const origin = "https://yikan.example";

interface PageOptions {
  title?: string;
  description?: string;
  head?: string;
  lang?: string;
  body?: string;
}

/** 一张合规矩的网页。 */
export function goodPage(url: string, options: PageOptions = {}): string {
  const {
    title = `${url} 这一页`,
    description = `说明 ${url} 这一页讲的是什么。`,
    head = "",
    lang = "zh-Hans",
    body = "",
  } = options;
  const names = ["SiteName", "SiteDomain", "ColumnName", "ColumnType"];
  return `<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${description}">
<link rel="canonical" href="${origin}${url}">
<meta property="og:title" content="${title}">
<meta property="og:url" content="${origin}${url}">
<meta property="og:image" content="${origin}/pictures/site.png">
<meta property="og:image:alt" content="分享图">
<meta name="twitter:image" content="${origin}/pictures/site.png">
${names.map((name) => `<meta name="${name}" content="范例">`).join("\n")}
<link rel="alternate" type="application/atom+xml" title="订阅" href="/feed.xml">
<link rel="alternate" type="application/feed+json" title="订阅" href="/feed.json">
<link rel="stylesheet" href="/site.css">
${head}
</head>
<body>
<main>
<h1 id="top">${title}</h1>
<p><a href="/">首页</a>，<a href="/a/#top">甲</a></p>
${body}
</main>
</body>
</html>
`;
}

/** 一条记录的网页：旁边有自己的 JSON。 */
export const recordHead = `<link rel="alternate" type="application/json" href="/a/index.json">
${["ArticleTitle", "PubDate", "ContentSource", "Keywords"].map((name) => `<meta name="${name}" content="范例">`).join("\n")}`;

const atom = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>订阅</title><id>${origin}/</id><updated>2024-01-01T00:00:00+08:00</updated><author><name>范例</name></author>
<entry><title>甲</title><id>${origin}/a/</id><link href="${origin}/a/"/><updated>2024-01-01T00:00:00+08:00</updated><summary>提要。</summary></entry></feed>`;
const jsonFeed = {
  version: "https://jsonfeed.org/version/1.1",
  title: "订阅",
  feed_url: `${origin}/feed.json`,
  items: [{ id: `${origin}/a/`, title: "甲", content_text: "提要。", date_published: "2024-01-01T00:00:00+08:00" }],
};

const rowSchema = {
  type: "object",
  properties: { id: { type: "string" } },
  required: ["id"],
  additionalProperties: false,
};
const schema = (body: object) => JSON.stringify({ $schema: "https://json-schema.org/draft/2020-12/schema", ...body });
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

const records = '[{"id":"a"}]';
let picture: Promise<Buffer> | undefined;
const drawn = () => {
  picture ??= sharp({ create: { ...pictureSize, channels: 3, background: "#b3372b" } })
    .png({ palette: true })
    .toBuffer();
  return picture;
};

const map = (urls: readonly string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.map((url) => `<url><loc>${origin}${url}</loc></url>`).join("")}</urlset>`;

/** 一个小而全、样样合规矩的站点；照着改坏一处，就该报那一处。 */
export async function goodSite(): Promise<SiteFiles> {
  return {
    "index.html": goodPage("/"),
    "a/index.html": goodPage("/a/", { head: recordHead }),
    "a/index.json": '{"id":"a"}',
    "404.html": goodPage("/404.html", { head: '<meta name="robots" content="noindex">' }),
    "site.css": "body{margin:0}",
    "feed.xml": atom,
    "feed.json": JSON.stringify(jsonFeed),
    "pictures/site.png": await drawn(),
    "robots.txt": `User-agent: *\nSitemap: ${origin}/sitemap-index.xml\n`,
    "sitemap-index.xml": `<sitemapindex><sitemap><loc>${origin}/sitemap-0.xml</loc></sitemap></sitemapindex>`,
    "sitemap-0.xml": map(["/", "/a/"]),
    "data/records.json": records,
    "data/records.jsonl": '{"id":"a"}\n',
    "data/schemas/records.schema.json": schema({ type: "array", items: rowSchema }),
    "data/schemas/record-document.schema.json": schema(rowSchema),
    "data/SHA256SUMS": `${sha256(records)}  records.json\n`,
    "data/datapackage.json": JSON.stringify({
      resources: [{ path: "records.json", bytes: records.length, hash: `sha256:${sha256(records)}` }],
    }),
  };
}
