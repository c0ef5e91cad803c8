import { join } from "node:path";
import { close, createIndex } from "pagefind";

/**
 * 为建好的站点做搜索索引，写进 pagefind/ 文件夹。
 * @returns 进入索引的页数。
 * @throws Pagefind 报告的任何错误。
 */
export async function indexSite(folder: string): Promise<number> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: "zh", excludeSelectors: ["[data-pagefind-ignore]"] });
    if (!index) throw new Error(`搜索索引没有建成：${errors.join("；")}`);
    const added = await index.addDirectory({ path: folder });
    if (added.errors.length > 0) throw new Error(`搜索索引没有建成：${added.errors.join("；")}`);
    const written = await index.writeFiles({ outputPath: join(folder, "pagefind") });
    if (written.errors.length > 0) throw new Error(`搜索索引没有写成：${written.errors.join("；")}`);
    return added.page_count;
  } finally {
    await close();
  }
}
