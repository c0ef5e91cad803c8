import { createHash } from "node:crypto";
import { brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";
import { documentMetadata } from "./files/document-metadata.ts";
import type { Element } from "./files/markup.ts";
import type { SiteFile } from "./files/site-file.ts";
import type { GateSettings } from "./settings.ts";

/** 一张网页里全站的关要用的几样。 */
export interface PageFacts {
  lang: string;
  title: string;
  description: string;
  canonical: string;
  /** 不让搜索引擎收。 */
  hidden: boolean;
  ids: string[];
  /** 指到哪里：链接、样式、脚本、图片、表单，照原样写，不重复。 */
  links: string[];
  /** 显示要用的样式；打印的不算。 */
  styles: string[];
  scripts: string[];
  /** 别的语言的同一页：语言和完整网址。 */
  alternates: string[];
  /** 分享图的完整网址。 */
  picture: string;
  /** 旁边有自己的 JSON：是记录页。 */
  record: boolean;
}

/** 一份文件里全站的关要用的几样。 */
export interface Facts {
  bytes: number;
  /** 压缩以后的字节数；只有网页、样式、脚本才算。 */
  gzip?: number;
  page?: PageFacts;
  /** 网页以外的文件里写着的地址：本站的完整网址，和以斜线开头的文件。 */
  mentions?: string[];
  /** 图片的宽和高；只有 PNG 才记。 */
  size?: [width: number, height: number];
  /** 解开以后的 SHA-256；只有压缩的副本才记。 */
  unpacked?: string;
  /** 脚本引到的别的脚本。 */
  imports?: string[];
  sha256: string;
  /** PDF、电子书、Word 文件里写着的作者一类。 */
  metadata?: [name: string, value: string][];
}

const unique = (values: Iterable<string | undefined>): string[] => [
  ...new Set(Array.from(values).filter((value) => value !== undefined)),
];

function pageFacts(elements: readonly Element[]): PageFacts {
  const first = (tag: string) => elements.find((element) => element.tag === tag);
  const meta = (name: string) =>
    elements.find(
      ({ tag, attributes: { name: own, property } }) => tag === "meta" && (own === name || property === name),
    )?.attributes.content ?? "";
  const links = elements.filter(({ tag }) => tag === "link").map(({ attributes }) => attributes);
  const rel = (name: string) => links.filter((link) => (link.rel ?? "").split(/\s+/).includes(name));
  return {
    lang: first("html")?.attributes.lang ?? "",
    title: first("title")?.text ?? "",
    description: meta("description"),
    canonical: rel("canonical")[0]?.href ?? "",
    hidden: /noindex/.test(meta("robots")),
    ids: elements.flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id])),
    links: unique(
      elements.flatMap(({ tag, attributes: { href, src, action, data, poster, srcset } }) => [
        tag === "base" ? undefined : href,
        src,
        action,
        data,
        poster,
        ...(srcset?.split(",").map((part) => part.trim().split(/\s/)[0]) ?? []),
      ]),
    ),
    styles: unique(
      rel("stylesheet")
        .filter(({ media }) => media !== "print")
        .map(({ href }) => href),
    ),
    scripts: unique(elements.filter(({ tag }) => tag === "script").map(({ attributes: { src } }) => src)),
    alternates: rel("alternate").flatMap(({ hreflang, href }) => (hreflang ? [`${hreflang} ${href}`] : [])),
    picture: meta("og:image"),
    record: rel("alternate").some(({ type }) => type === "application/json"),
  };
}

/** 写在引号、括号或标签里、以斜线开头的一个文件。 */
const local = /["'(=>\s`](\/(?!\/)[\w.~%/@+-]+\.[a-z0-9]{2,11})(?=["')?#<\s`])/gi;
const special = /[.*+?^${}()|[\]\\]/g;
const imported = /["'`](?:\.\/|\/(?:hant\/)?_astro\/)([^"'`/]+\.js)["'`]/g;

/** 文件里写着的本站的地址；网页里以斜线开头的已经在链接里，正文里的是例子。 */
function mentionsIn(text: string, url: string, page: boolean): string[] {
  const whole = new RegExp(`${url.replace(special, "\\$&")}(/[^\\s"'<>\\\\)};，。）]*)`, "g");
  return unique([
    ...(page ? [] : Array.from(text.matchAll(local), ([, found]) => found)),
    ...(url ? Array.from(text.matchAll(whole), ([, found]) => found?.replaceAll("&amp;", "&")) : []),
  ]);
}

/** 给服务器的改道表：里面写的正是已经搬走的旧地址。 */
const forServers = /^(?:_redirects$|_server\/)/;

/** 从一份文件里记下几样事实。 */
export async function factsOf(file: SiteFile, { url }: GateSettings): Promise<Facts> {
  const { bytes, path, kind } = file;
  const facts: Facts = { bytes: bytes.length, sha256: sha256(bytes) };
  if (/\.(?:html|css|m?js)$/.test(path)) facts.gzip = gzipSync(bytes).length;
  if (kind === "html") facts.page = pageFacts(file.elements);
  if (/\.m?js$/.test(path)) facts.imports = unique(Array.from(file.text.matchAll(imported), ([, found]) => found));
  const written = (kind === "text" || kind === "xml" || kind === "html") && !forServers.test(path);
  if (written) facts.mentions = mentionsIn(file.text, url, kind === "html");
  if (kind === "pdf" || kind === "zip") facts.metadata = await documentMetadata(file);
  if (path.endsWith(".png")) facts.size = pngSize(bytes);
  if (path.endsWith(".gz")) facts.unpacked = sha256(gunzipSync(bytes));
  if (path.endsWith(".br")) facts.unpacked = sha256(brotliDecompressSync(bytes));
  return facts;
}

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

const pngSize = (bytes: Uint8Array): [number, number] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return bytes.length < 24 ? [0, 0] : [view.getUint32(16), view.getUint32(20)];
};
