import { cp, readFile } from "node:fs/promises";
import { join } from "node:path";
import { makeMemory } from "../../src/building/memory.ts";
import { Output } from "../../src/building/output.ts";
import { readySource } from "../../src/search/documents.ts";
import type { EngineName } from "../../src/search/engine.ts";
import { indexSite } from "../../src/search/index-site.ts";
import type { PackedLexicon } from "../../src/search/packed-lexicon.ts";
import { fetchFiles } from "../file-fetch.ts";
import { loadDocuments } from "./yikan.ts";

/** 单独一个进程，量得到时间和内存：同样的文件，换一个引擎再做一遍索引。用法：node build-index.ts 站点 引擎 输出 */
const [site = "", engine = "", output = ""] = process.argv.slice(2);
fetchFiles();
const { simplify } = JSON.parse(await readFile(join(site, "search/lexicon.json"), "utf8")) as PackedLexicon;
await indexSite(new Output("", output), makeMemory(), {
  engine: engine as EngineName,
  sources: (await loadDocuments(site)).map(readySource),
  lexicon: () => ({ simplify, names: [] }),
});
// 名称表和页面与引擎无关，照抄。
for (const file of ["lexicon.json", "pinyin.json", "index.html"])
  await cp(join(site, "search", file), join(output, "search", file));
await cp(join(site, "_astro"), join(output, "_astro"), { recursive: true });
