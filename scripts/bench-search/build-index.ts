import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { EngineName } from "../../src/search/engine.ts";
import { indexSite, type Prepared } from "../../src/search/index-site.ts";
import { fetchFiles } from "../file-fetch.ts";
import { loadDocuments } from "./yikan.ts";

/** 单独一个进程，量得到时间和内存：同样的文件，换一个引擎再做一遍索引。用法：node build-index.ts 站点 引擎 输出 */
const [site = "", engine = "", output = ""] = process.argv.slice(2);
fetchFiles();
const prepared: Prepared = { engine: engine as EngineName, documents: await loadDocuments(site) };
await mkdir(join(output, "search"), { recursive: true });
for (const file of ["lexicon.json", "pinyin.json", "index.html"])
  await cp(join(site, "search", file), join(output, "search", file));
await cp(join(site, "_astro"), join(output, "_astro"), { recursive: true });
await writeFile(join(output, "search/prepared.json"), JSON.stringify(prepared));
await indexSite(output);
