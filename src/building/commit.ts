import { mkdir, readdir, readFile, rename, rm, rmdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Output } from "./output.ts";
import { forgetState, packState, type Standing, stateFile, writeDurably } from "./site-state.ts";

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

/** 删掉这些文件和文件夹，空了的上级也删。 */
async function clear(target: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await rm(join(target, path), { force: true, recursive: true });
    await prune(target, path);
  }
}

/** 照着换；已经换过的不再换，所以停下以后从头再走一遍也对。 */
async function apply(target: string, { changed, removed }: Journal): Promise<void> {
  const next = nextFolder(target);
  await clear(target, removed);
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

/**
 * 上一次换到一半停下的，接着换完；没有换的，把没有用的清掉。
 * @returns 接着换了吗；换了的，断电时没有来得及落盘的可能丢了，要照摘要核对。
 */
export async function recover(target: string): Promise<boolean> {
  const journal = await readFile(journalFile(target), "utf8").catch(() => undefined);
  if (journal) await apply(target, JSON.parse(journal) as Journal);
  // 整个换的时候停在两次改名之间：旧的还在旁边，放回去。
  if (!(await exists(target)) && (await exists(oldFolder(target)))) await rename(oldFolder(target), target);
  await rm(nextFolder(target), { recursive: true, force: true });
  await rm(oldFolder(target), { recursive: true, force: true });
  await rm(newState(target), { force: true });
  return journal !== undefined;
}

const exists = async (folder: string) => (await readdir(folder).catch(() => undefined)) !== undefined;

/**
 * 把做好的站点换上去。从头建的，整个文件夹一次改名；只改了几处的，先把要换哪些落盘，再逐个改名：
 * 每个文件都是整个换的，不改里面的字节，所以别处的硬链接（发布的旧版）不受牵连。
 * 不是站点的东西先清走：它不在账上，清到一半停下，下一次再清。
 * @param memory 各道工序记给下一次的。
 * @param standing 接着建的，上一次还作数的；从头建的为空。
 */
export async function commit(
  target: string,
  output: Output,
  memory: ReadonlyMap<string, unknown>,
  standing: Standing | undefined,
): Promise<{ changed: number; removed: number }> {
  const journal: Journal = { changed: [...output.changed], removed: output.removed };
  const files = new Map([...output.files].sort(([a], [b]) => (a < b ? -1 : 1)));
  // 留着的文件，建站的这一会儿里还可能有人动；只有点过的那时作数。
  const state = packState({ files, memory, settled: standing?.taken ?? Date.now() });
  if (!standing) {
    await forgetState(target);
    await rename(target, oldFolder(target)).catch(missing);
    await rename(nextFolder(target), target);
    await writeDurably(stateFile(target), state);
    await rm(oldFolder(target), { recursive: true, force: true });
  } else {
    await clear(target, standing.strangers);
    await writeDurably(newState(target), state);
    await writeDurably(journalFile(target), Buffer.from(JSON.stringify(journal)));
    await apply(target, journal);
  }
  return { changed: journal.changed.length, removed: journal.removed.length + (standing?.strangers.length ?? 0) };
}
