import { registerHooks } from "node:module";
import { pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import { fetchFiles } from "../file-fetch.ts";
import { type BenchEngine, isOwn, type Opening } from "./engine.ts";
import { openMiniSearch } from "./minisearch.ts";
import { openPagefind } from "./pagefind.ts";
import { openYikan } from "./yikan.ts";

/** 一个线程一个引擎：模块、缓存、WebAssembly 都是自己的，新开的线程就是没有缓存的读者。 */
const { engine, site, index } = workerData as Opening;

let read = new Set<string>();
fetchFiles((address) => read.add(address.href));
// 站点和索引里的脚本是 import 进来的，也算读者取的文件。
const published = [site, index].filter(Boolean).map((path) => pathToFileURL(path).href);
registerHooks({
  load(url, context, next) {
    if (published.some((base) => url.startsWith(`${base}/`))) read.add(url);
    return next(url, context);
  },
});

const opened: Promise<BenchEngine> = isOwn(engine)
  ? openYikan(index)
  : engine === "minisearch"
    ? openMiniSearch(site, index)
    : openPagefind(index, engine === "quoted");

parentPort?.on("message", async (query: string | null) => {
  try {
    const started = performance.now();
    const bench = await opened;
    const answer = query === null ? await bench.keys() : await bench.search(query);
    const milliseconds = performance.now() - started;
    parentPort?.postMessage({ answer, milliseconds, read: [...read] });
  } catch (error) {
    parentPort?.postMessage({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
  read = new Set();
});
