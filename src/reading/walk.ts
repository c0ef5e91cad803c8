import { readdirSync } from "node:fs";
import { join } from "node:path";

/** 内容文件夹里的一项。 */
export interface Item {
  /** 相对根的路径，斜线分隔。 */
  path: string;
  /** 符号链接、名字像文件的文件夹、管道一类，读不出内容。 */
  kind: "file" | "link" | "folder-like-file" | "other";
}

/** 名字以内容文件的扩展名结尾的文件夹：多半是把文件存成了文件夹。 */
const likeFile = /\.(?:md|mdx|yaml|yml)$/i;

/**
 * 列出一个文件夹里的全部文件，按路径排序；隐藏的（以点开头的）不列，符号链接不跟进去。
 * 文件夹不存在就是空的。
 */
export function walk(root: string, folder = "", items: Item[] = []): Item[] {
  let found: ReturnType<typeof list>;
  try {
    found = list(join(root, folder));
  } catch (error) {
    if (folder === "" && (error as NodeJS.ErrnoException).code === "ENOENT") return items;
    if (folder === "") throw error;
    items.push({ path: folder, kind: "other" });
    return items;
  }
  for (const item of found) {
    // 以两个点开头的不是隐藏文件，是写坏了的名字：要报出来，不能悄悄丢掉。
    if (/^\.(?!\.)/.test(item.name)) continue;
    const path = folder ? `${folder}/${item.name}` : item.name;
    if (item.isFile()) items.push({ path, kind: "file" });
    else if (item.isSymbolicLink()) items.push({ path, kind: "link" });
    else if (!item.isDirectory()) items.push({ path, kind: "other" });
    else if (likeFile.test(item.name)) items.push({ path, kind: "folder-like-file" });
    else walk(root, path, items);
  }
  return items;
}

const list = (folder: string) =>
  readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
