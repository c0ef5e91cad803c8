import { open, rename, rm, symlink } from "node:fs/promises";
import { dirname } from "node:path";

/** 让写好的文件或文件夹落盘。系统不许对文件夹这样做的，略过。 */
export async function flush(path: string, isFolder = false): Promise<void> {
  const handle = await open(path, "r").catch((error: NodeJS.ErrnoException) => {
    if (isFolder && process.platform === "win32") return undefined;
    throw error;
  });
  try {
    await handle?.sync();
  } finally {
    await handle?.close();
  }
}

/** 把符号链接一下子换到另一处：先做一个新的，再用它顶掉旧的，中间没有断的时候。 */
export async function replaceLink(link: string, target: string): Promise<void> {
  const next = `${link}.next`;
  await rm(next, { force: true });
  await symlink(target, next, "dir");
  await rename(next, link);
  await flush(dirname(link), true);
}
