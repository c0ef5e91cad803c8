import { readdir } from "node:fs/promises";
import { join } from "node:path";

export interface Listed {
  /** 相对文件夹的路径，斜线分隔。 */
  path: string;
  /** 是普通的文件；不是的（符号链接、管道）读者打不开，也可能通到文件夹外面。 */
  regular: boolean;
}

/** 文件夹里的每一份文件，隐藏的也算，按路径排。 */
export async function listEverything(folder: string): Promise<Listed[]> {
  const found: Listed[] = [];
  const enter = async (below: string): Promise<void> => {
    for (const item of await readdir(join(folder, below), { withFileTypes: true })) {
      const path = below + item.name;
      if (item.isDirectory()) await enter(`${path}/`);
      else found.push({ path, regular: item.isFile() });
    }
  };
  await enter("");
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** 文件夹里普通的文件，相对路径，斜线分隔，按路径排。 */
export const listFiles = async (folder: string): Promise<string[]> =>
  (await listEverything(folder)).filter(({ regular }) => regular).map(({ path }) => path);
