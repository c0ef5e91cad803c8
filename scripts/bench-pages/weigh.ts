import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { listFiles } from "../../src/files/list-files.ts";
import { addressOf } from "../../src/releasing/reader-address.ts";

/** 一页和它压缩（gzip）以后的字节数。 */
export interface Weight {
  path: string;
  bytes: number;
}

/** 称一个建好的站点里给读者的每一页，重的在前；改道的说明页、网页编辑器、繁体的不算。 */
export async function weighPages(folder: string): Promise<Weight[]> {
  const pages = (await listFiles(folder)).filter(
    (file) => /(?:^|\/)index\.html$/.test(file) && !/^(?:admin|hant)\//.test(file),
  );
  const weights: Weight[] = [];
  for (const file of pages)
    weights.push({ path: addressOf(file), bytes: gzipSync(await readFile(join(folder, file)), { level: 9 }).length });
  return weights.sort((a, b) => b.bytes - a.bytes || (a.path < b.path ? -1 : 1));
}
