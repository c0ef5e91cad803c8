import { basename, extname } from "node:path";

/** 一种文件：媒体类型，和要不要压缩了再给。图片、字体、压缩包已经压过。 */
export interface MediaType {
  type: string;
  compress: boolean;
}

const text = (type: string): MediaType => ({ type: `${type}; charset=utf-8`, compress: true });
const binary = (type: string): MediaType => ({ type, compress: false });

/** 站点里会有的文件，以扩展名为键；服务器的设置、清单和上传都照这一张表。 */
export const mediaTypes: Readonly<Record<string, MediaType>> = {
  html: text("text/html"),
  css: text("text/css"),
  js: text("text/javascript"),
  json: text("application/json"),
  jsonl: text("application/jsonl"),
  csv: text("text/csv"),
  xml: text("application/xml"),
  svg: text("image/svg+xml"),
  txt: text("text/plain"),
  bib: text("application/x-bibtex"),
  ris: text("application/x-research-info-systems"),
  wasm: { type: "application/wasm", compress: true },
  // 搜索的分片，写的时候就压过了。
  bin: binary("application/octet-stream"),
  png: binary("image/png"),
  jpg: binary("image/jpeg"),
  jpeg: binary("image/jpeg"),
  webp: binary("image/webp"),
  avif: binary("image/avif"),
  gif: binary("image/gif"),
  ico: binary("image/x-icon"),
  woff2: binary("font/woff2"),
  pdf: binary("application/pdf"),
  epub: binary("application/epub+zip"),
  zip: binary("application/zip"),
};

const unknown: MediaType = { type: "application/octet-stream", compress: false };
/** 以文件名为键，先于扩展名：订阅源有自己的类型，校验和没有扩展名。 */
export const namedTypes: Readonly<Record<string, MediaType>> = {
  "feed.xml": text("application/atom+xml"),
  "feed.json": text("application/feed+json"),
  SHA256SUMS: text("text/plain"),
};

/** 一个文件是什么；不认得的当作字节。 */
export const mediaTypeOf = (path: string): MediaType =>
  namedTypes[basename(path)] ?? mediaTypes[extname(path).slice(1).toLowerCase()] ?? unknown;
