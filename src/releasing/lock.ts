import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isRunning, ownIdentity, type ProcessIdentity } from "./process-identity.ts";
import { ReleaseError } from "./release-error.ts";

/** 发布的锁：同一时刻只有一次发布。 */
export interface ReleaseLock {
  /** 换上去之前再看一眼：锁还是不是自己的。 */
  isHeld(): Promise<boolean>;
  release(): Promise<void>;
}

async function readHolder(file: string): Promise<ProcessIdentity | undefined> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as ProcessIdentity;
  } catch {
    return undefined;
  }
}

const same = (a: ProcessIdentity | undefined, b: ProcessIdentity | undefined) =>
  a?.pid === b?.pid && a?.started === b?.started;

/** 在锁的位置上放自己的一份；已经有了为 false。内容先写好再连上去，别人读到的总是完整的。 */
async function place(own: string, file: string): Promise<boolean> {
  try {
    await link(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/**
 * 拿锁。持锁的进程被强行杀掉，锁还在，进程不在，就作废；进程号给了别的进程，也认得出来。
 * @param folder 发布的根。
 * @throws 另一次发布正在进行。
 */
export async function takeLock(folder: string): Promise<ReleaseLock> {
  const file = join(folder, "lock");
  const me = ownIdentity();
  const own = join(folder, `lock.${me.pid}`);
  await writeFile(own, JSON.stringify(me));
  try {
    while (!(await place(own, file))) {
      const holder = await readHolder(file);
      if (holder && isRunning(holder))
        throw new ReleaseError(`另一次发布正在进行（进程 ${holder.pid}），请等它完成再来。`);
      // 作废的锁挪开再删；挪开的若是别人刚拿到的，放回去。
      const moved = join(folder, `lock.stale.${me.pid}`);
      try {
        await rename(file, moved);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") continue;
        throw error;
      }
      if (!same(await readHolder(moved), holder)) await place(moved, file);
      await rm(moved, { force: true });
    }
  } finally {
    await rm(own, { force: true });
  }
  const isHeld = async () => same(await readHolder(file), me);
  return {
    isHeld,
    async release() {
      if (await isHeld()) await rm(file, { force: true });
    },
  };
}
