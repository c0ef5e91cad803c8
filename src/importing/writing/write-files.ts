import { constants, copyFile, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { BadInput } from "../bad-input.ts";

/** 要写的一份文件。 */
export interface PlannedFile {
  path: string;
  content: string | Uint8Array;
  /** 改写已有的文件（在词表末尾添一条）：写的时候它必须还是这个样子。 */
  replaces?: string;
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/**
 * 一次写好几份文件：要么都写成，要么一份也没有。
 * @param force 允许盖掉已有的文件；没有它，碰到一份已有的就都不写。
 * @throws {BadInput} 文件已经有了，或者写到一半失败（已经写的收回）。
 */
export async function writeFiles(files: readonly PlannedFile[], force: boolean): Promise<void> {
  const taken: string[] = [];
  for (const { path, replaces } of files) {
    if (replaces === undefined) {
      if (!force && (await exists(path))) taken.push(path);
    } else if ((await readFile(path, "utf8").catch(() => "")) !== replaces)
      throw new BadInput(`${path} 刚才被别人改过，这次什么也没有写；请再试一次`);
  }
  if (taken.length > 0) throw new BadInput(`已经有 ${taken.join("、")}，这次什么也没有写；真要覆盖，请加上 --force`);
  const done: { path: string; before: Uint8Array | undefined }[] = [];
  const temporary = (path: string) => `${path}.importing`;
  try {
    for (const { path, content } of files) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(temporary(path), content);
    }
    for (const { path, replaces } of files) {
      const before = await readFile(path).catch(() => undefined);
      if (replaces !== undefined || force) await rename(temporary(path), path);
      else {
        // 别的程序抢先写了同名的文件，也不盖它。
        await copyFile(temporary(path), path, constants.COPYFILE_EXCL);
        await rm(temporary(path));
      }
      done.push({ path, before });
    }
  } catch (error) {
    for (const { path, before } of done.reverse())
      await (before === undefined ? rm(path, { force: true }) : writeFile(path, before));
    for (const { path } of files) await rm(temporary(path), { force: true });
    const reason = (error as NodeJS.ErrnoException).code;
    throw new BadInput(
      reason === "ENOSPC"
        ? "磁盘满了，这次什么也没有写"
        : reason === "EACCES" || reason === "EPERM" || reason === "EROFS"
          ? "没有写文件的权限，这次什么也没有写"
          : "写文件时出了岔子，这次什么也没有写",
    );
  }
}
