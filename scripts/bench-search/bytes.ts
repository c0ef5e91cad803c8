import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { type EngineName, isOwn } from "./engine.ts";

const sizes = new Map<string, number>();

/** 一个文件经 gzip 传输的字节数。 */
async function gzipped(path: string): Promise<number> {
  const known = sizes.get(path);
  if (known !== undefined) return known;
  const size = gzipSync(await readFile(path)).length;
  sizes.set(path, size);
  return size;
}

export async function bytesOf(addresses: readonly string[]): Promise<number> {
  const all = await Promise.all(addresses.map((address) => gzipped(fileURLToPath(address))));
  return all.reduce((sum, size) => sum + size, 0);
}

/** 搜索页的脚本，连同它引入的和它开的线程。 */
async function pageScripts(site: string): Promise<string[]> {
  const html = await readFile(join(site, "search/index.html"), "utf8");
  const scripts = new Set(Array.from(html.matchAll(/<script[^>]*\ssrc="(\/[^"]+)"/g), ([, src = ""]) => src));
  for (const script of scripts) {
    const code = await readFile(join(site, script), "utf8");
    for (const [, path = ""] of code.matchAll(/["'`](?:\.\/|\/_astro\/)([^"'`]+\.js)["'`]/g))
      scripts.add(`/_astro/${path}`);
  }
  return [...scripts].map((script) => join(site, script));
}

/** 引擎自己的程序里，测量时没有经过 fetch 的那部分。 */
export async function codeBytes(engine: EngineName, site: string): Promise<number> {
  if (engine === "pagefind" || engine === "quoted") return 0;
  const files = isOwn(engine) ? await pageScripts(site) : [createRequire(import.meta.url).resolve("minisearch")];
  const all = await Promise.all(files.map(gzipped));
  return all.reduce((sum, size) => sum + size, 0);
}
