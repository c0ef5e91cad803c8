import { existsSync } from "node:fs";
import { readdir, readlink, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { type Manifest, readManifest } from "./manifest.ts";
import { startOf } from "./process-identity.ts";

/** 发布过的一次。 */
export interface Release {
  id: string;
  folder: string;
  site: string;
  manifest: Manifest;
}

/** 发布的根；测试和部署用 YIKAN_RELEASES 换成自己的。 */
export const releasesRoot = () => process.env.YIKAN_RELEASES ?? "releases";

export const liveLink = (root: string) => join(root, "live");
/** 给服务器看的站点：一次发布里的这个文件夹。 */
export const siteOf = (folder: string) => join(folder, "site");
/** 给服务器的设置，不给读者。 */
export const serverOf = (folder: string) => join(folder, "server");
/** 建站用的文件夹，几次发布之间留着，好让建站只做变了的。 */
export const workFolder = (root: string) => join(root, "work", "site");

/** 上过线的标记：换上去以后才写，没有它的是没有做完的。 */
const marker = "published";
const namePattern = /^\d{6,}-[0-9a-f]{12}$/;
/** 做到一半的、正在删的，名字这样开头；下一次发布清走。 */
const rubbish = /^(?:next|old)-/;

/** 线上是哪一次；还没有发布过为空。 */
export async function liveId(root: string): Promise<string | undefined> {
  try {
    return basename(await readlink(liveLink(root)));
  } catch {
    return undefined;
  }
}

export async function markPublished(root: string, id: string): Promise<void> {
  await writeFile(join(root, id, marker), "");
}

/** 编号开头是第几次。 */
const sequenceOf = (id: string) => Number.parseInt(id, 10);

/** 上过线、还留着的各次的编号，新的在前。 */
async function publishedIds(root: string): Promise<string[]> {
  const live = await liveId(root);
  const names = await readdir(root).catch((): string[] => []);
  return names
    .filter((name) => namePattern.test(name) && (name === live || existsSync(join(root, name, marker))))
    .sort((a, b) => sequenceOf(b) - sequenceOf(a));
}

/** 发布到第几次了，清单坏了的也算；还没有发布过是 0。 */
export const lastSequence = async (root: string): Promise<number> => {
  const [latest] = await publishedIds(root);
  return latest === undefined ? 0 : sequenceOf(latest);
};

/** 上过线、还留着的各次，新的在前；清单坏了的不算。 */
export async function listReleases(root: string): Promise<Release[]> {
  const releases = await Promise.all(
    (await publishedIds(root)).map(async (id) => {
      const folder = join(root, id);
      const manifest = await readManifest(siteOf(folder));
      return manifest && { id, folder, site: siteOf(folder), manifest };
    }),
  );
  return releases.filter((release) => release !== undefined);
}

/** 何时上的线，给人看。 */
export const publishedAt = async ({ folder }: Release): Promise<Date> =>
  (await stat(join(folder, marker)).catch(() => stat(folder))).mtime;

/** 删去一次发布：先改名，删到一半停了，也不会被当成完整的。 */
async function discard(root: string, name: string): Promise<void> {
  const doomed = rubbish.test(name) ? join(root, name) : join(root, `old-${name}`);
  if (!rubbish.test(name)) {
    await rm(doomed, { recursive: true, force: true });
    await rename(join(root, name), doomed);
  }
  await rm(doomed, { recursive: true, force: true });
}

/**
 * 收拾上一次没有做完的：换上去了没有来得及记的，补记；没有换上去的，清走。
 * @returns 清走了几样。
 */
export async function tidy(root: string): Promise<number> {
  const live = await liveId(root);
  if (live !== undefined && existsSync(join(root, live))) await markPublished(root, live);
  const names = await readdir(root);
  const unfinished = names.filter(
    (name) => rubbish.test(name) || (namePattern.test(name) && name !== live && !existsSync(join(root, name, marker))),
  );
  for (const name of unfinished) await discard(root, name);
  // 别人正在等锁的那一份不动。
  const abandoned = names.filter((name) => {
    const pid = /^lock\.(?:stale\.)?(\d+)$/.exec(name)?.[1];
    return name === "live.next" || (pid !== undefined && startOf(Number(pid)) === undefined);
  });
  for (const name of abandoned) await rm(join(root, name), { force: true });
  return unfinished.length;
}

/** 只留最近上过线的几次；线上的那一次总留着。 */
export async function prune(root: string, keep: number): Promise<string[]> {
  const live = await liveId(root);
  const doomed = (await publishedIds(root)).slice(keep).filter((id) => id !== live);
  for (const id of doomed) await discard(root, id);
  return doomed;
}
