import { readdir } from "node:fs/promises";
import { join, relative } from "node:path";

/** 文件夹里的全部文件，相对路径，斜线分隔，按字节序排。 */
export async function listFiles(folder: string): Promise<string[]> {
  return (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((item) => item.isFile())
    .map((item) => relative(folder, join(item.parentPath, item.name)).replaceAll("\\", "/"))
    .sort();
}
