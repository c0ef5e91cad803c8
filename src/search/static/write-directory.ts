import { hash } from "node:crypto";
import type { Output } from "../../building/output.ts";
import { hash24 } from "../keys.ts";
import { type PackedDirectory, pagePath, type ShardRow } from "./directory.ts";

/**
 * 一页目录平均 128 行。在哪里断开由那一行的第一个词决定，与别的行无关，添一片只变一页。
 * 分片自己照散列的低位断开（见 cut.ts），这里用高位，两不相干。
 */
const startsPage = (first: string) => hash24(first) >>> 17 === 0;

/**
 * 写分片的目录，各页放进 search/terms/，名字是内容的摘要。
 * @param documents 进入索引的文件有几份。
 * @param shards 各片，照词的次序。
 */
export async function writeDirectory(
  output: Output,
  documents: number,
  shards: readonly ShardRow[],
): Promise<PackedDirectory> {
  const pages: ShardRow[][] = [];
  for (const row of shards) {
    const page = pages.at(-1);
    if (page && !startsPage(row[0])) page.push(row);
    else pages.push([row]);
  }
  const listed: PackedDirectory["pages"] = [];
  for (const rows of pages) {
    const text = JSON.stringify(rows);
    const file = hash("sha256", text, "base64url").slice(0, 8);
    await output.write(`search/${pagePath(file)}`, text);
    listed.push([rows[0]?.[0] ?? "", file]);
  }
  return { documents, pages: listed };
}
