import { gzipSync } from "node:zlib";
import { documentMetadata } from "./files/document-metadata.ts";
import type { Element } from "./files/markup.ts";
import type { SiteFile } from "./files/site-file.ts";

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
  /** 样式、脚本、订阅源里写着的站内地址。 */
  mentions?: string[];
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
    picture: meta("og:image"),
    record: rel("alternate").some(({ type }) => type === "application/json"),
  };
}

const address = /["'(=>\s](\/[\w.~%/@-]+\.[a-z0-9]{2,5})(?=["')?#<\s])/gi;

/** 从一份文件里记下几样事实。 */
export async function factsOf(file: SiteFile): Promise<Facts> {
  const { bytes, path, kind } = file;
  const facts: Facts = { bytes: bytes.length };
  if (/\.(?:html|css|m?js)$/.test(path)) facts.gzip = gzipSync(bytes).length;
  if (kind === "html") facts.page = pageFacts(file.elements);
  if (/\.(?:css|m?js|xml|json|webmanifest)$/.test(path))
    facts.mentions = unique(Array.from(file.text.matchAll(address), ([, found]) => found));
  if (kind === "pdf" || kind === "zip") facts.metadata = await documentMetadata(file);
  return facts;
}
