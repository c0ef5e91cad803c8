import { hash } from "node:crypto";
import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { OutputFile } from "./output.ts";

/** 站点的文件夹照记下的点过一遍，看见的。 */
export interface Survey {
  /** 在，而且还是记下的那些字节的文件。 */
  files: ReadonlyMap<string, OutputFile>;
  /** 站点里不该有的：没有记过的文件和空文件夹，动过的文件，占了文件位置的文件夹、符号链接。路径相对站点根。 */
  strangers: readonly string[];
  /** 从什么时候点起，毫秒：在这以前动过的都看见了。 */
  taken: number;
}

/** 文件系统的时刻至多粗到这么多毫秒（FAT 记到两秒）。 */
const coarsest = 2000;

function bytesOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/**
 * 照记下的点一遍站点的文件夹：少了的、截短了的、手改过的，都不算在。
 * 时刻早于 settled 的只看大小；晚的（改过的、重新拷贝过的）读出来对摘要。
 * @param recorded 记下的文件。
 * @param settled 毫秒，到这时为止，记下的都核对过。
 * @returns 没有这个文件夹，或者记下的一份也不在，为空。
 */
export function survey(target: string, recorded: ReadonlyMap<string, OutputFile>, settled: number): Survey | undefined {
  const taken = Date.now();
  const files = new Map<string, OutputFile>();
  const strangers: string[] = [];

  const isSound = (place: string, { size, digest }: OutputFile): boolean => {
    const stats = lstatSync(place, { throwIfNoEntry: false });
    if (stats?.size !== size) return false;
    // 改文件的时刻可以倒填，改动的时刻（ctime）不能；拷贝来的，ctime 总是新的。
    if (Math.max(stats.mtimeMs, stats.ctimeMs) < settled - coarsest) return true;
    const bytes = bytesOf(place);
    return bytes !== undefined && hash("sha256", bytes, "hex") === digest;
  };
  const walk = (folder: string): void => {
    const items = readdirSync(join(target, folder), { withFileTypes: true });
    if (items.length === 0) strangers.push(folder);
    for (const item of items) {
      const path = folder === "" ? item.name : `${folder}/${item.name}`;
      const file = recorded.get(path);
      if (item.isDirectory() && !file) walk(path);
      else if (item.isFile() && file && isSound(`${target}/${path}`, file)) files.set(path, file);
      else strangers.push(path);
    }
  };
  try {
    walk("");
  } catch (error) {
    if (!["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
    return undefined;
  }
  return files.size === 0 ? undefined : { files, strangers, taken };
}
