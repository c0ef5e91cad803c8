import { mkdir, readdir, readFile, rename, rm, rmdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Output } from "./output.ts";
import { forgetState, packState, stateFile, writeDurably } from "./site-state.ts";

/** 换到一半停下时，照它接着换完。 */
interface Journal {
  changed: string[];
  removed: string[];
}

export const nextFolder = (target: string) => `${target}.next`;
const oldFolder = (target: string) => `${target}.old`;
const journalFile = (target: string) => `${target}.journal.json`;
const newState = (target: string) => `${stateFile(target)}.next`;

const missing = (error: NodeJS.ErrnoException): void => {
  if (error.code !== "ENOENT") throw error;
};

/** 空了的上级文件夹也删，一直到站点的根。 */
async function prune(target: string, path: string): Promise<void> {
  for (let folder = dirname(path); folder !== "."; folder = dirname(folder))
    try {
      await rmdir(join(target, folder));
    } catch {
      return;
    }
}

/** 照着换；已经换过的不再换，所以停下以后从头再走一遍也对。 */
async function apply(target: string, { changed, removed }: Journal): Promise<void> {
  const next = nextFolder(target);
  for (const path of removed) {
    await rm(join(target, path), { force: true, recursive: true });
    await prune(target, path);
  }
  const folders = new Set<string>();
  for (const path of changed) {
    const folder = dirname(path);
    if (!folders.has(folder)) await mkdir(join(target, folder), { recursive: true });
    folders.add(folder);
    await rename(join(next, path), join(target, path)).catch(missing);
  }
  await rename(newState(target), stateFile(target)).catch(missing);
  await rm(journalFile(target), { force: true });
  await rm(next, { recursive: true, force: true });
}

/** 上一次换到一半停下的，接着换完；没有换的，把没有用的清掉。 */
export async function recover(target: string): Promise<void> {
  const journal = await readFile(journalFile(target), "utf8").catch(() => undefined);
  if (journal) await apply(target, JSON.parse(journal) as Journal);
  // 整个换的时候停在两次改名之间：旧的还在旁边，放回去。
  if (!(await exists(target)) && (await exists(oldFolder(target)))) await rename(oldFolder(target), target);
  await rm(nextFolder(target), { recursive: true, force: true });
  await rm(oldFolder(target), { recursive: true, force: true });
  await rm(newState(target), { force: true });
}

const exists = async (folder: string) => (await readdir(folder).catch(() => undefined)) !== undefined;

/**
 * 把做好的站点换上去。从头建的，整个文件夹一次改名；只改了几处的，先把要换哪些落盘，再逐个改名：
 * 每个文件都是整个换的，不改里面的字节，所以别处的硬链接（发布的旧版）不受牵连。
 * @param memory 各道工序记给下一次的。
 */
export async function commit(
  target: string,
  output: Output,
  memory: ReadonlyMap<string, unknown>,
): Promise<{ changed: number; removed: number }> {
  const journal: Journal = { changed: [...output.changed], removed: output.removed };
  const files = new Map([...output.files].sort(([a], [b]) => (a < b ? -1 : 1)));
  const state = packState({ files, memory });
  if (output.before.size === 0) {
    await forgetState(target);
    await rename(target, oldFolder(target)).catch(missing);
    await rename(nextFolder(target), target);
    await writeDurably(stateFile(target), state);
    await rm(oldFolder(target), { recursive: true, force: true });
  } else {
    await writeDurably(newState(target), state);
    await writeDurably(journalFile(target), Buffer.from(JSON.stringify(journal)));
    await apply(target, journal);
  }
  return { changed: journal.changed.length, removed: journal.removed.length };
}
