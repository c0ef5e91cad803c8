import { readFile, writeFile } from "node:fs/promises";
import MiniSearch from "minisearch";
import { miniOptions, simplifierOf } from "./minisearch.ts";
import { pageText } from "./page-text.ts";

/** 单独一个进程，量得到时间和内存。用法：node build-minisearch.ts 站点 网址清单 输出 */
const [site = "", list = "", output = ""] = process.argv.slice(2);
const mini = new MiniSearch(miniOptions(await simplifierOf(site)));
for (const url of JSON.parse(await readFile(list, "utf8")) as string[])
  mini.add({ id: url, ...(await pageText(site, url)) });
await writeFile(output, JSON.stringify(mini));
