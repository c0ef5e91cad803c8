import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { together } from "../bench-search/statistics.ts";

export interface Output {
  /** 网页的张数；转到头一页的转址（Hugo 的 page/1/）不算。 */
  pages: number;
  bytes: number;
  /** 这个时刻以后写的字节。 */
  written: number;
}

/** 文件系统记时间，比表要粗一点。 */
const grain = 10;

/**
 * 点一点输出：几页、几个字节、刚写了几个字节。
 * @param since 从什么时候起算刚写的，毫秒。
 */
export async function readOutput(folder: string, since: number): Promise<Output> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((item) => item.isFile());
  const found = await together(files, 64, async ({ parentPath, name }) => {
    // 写的时间可以改成别的，状态变更的时间改不了。
    const { size, ctimeMs } = await stat(join(parentPath, name));
    return { page: name === "index.html" && !/\/page\/1$/.test(parentPath), size, fresh: ctimeMs >= since - grain };
  });
  return {
    pages: found.filter(({ page }) => page).length,
    bytes: found.reduce((sum, { size }) => sum + size, 0),
    written: found.reduce((sum, { size, fresh }) => sum + (fresh ? size : 0), 0),
  };
}
