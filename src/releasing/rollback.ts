import { join } from "node:path";
import { variants } from "./assemble.ts";
import { concurrently } from "./concurrently.ts";
import { replaceLink } from "./durable.ts";
import { takeLock } from "./lock.ts";
import { ReleaseError } from "./release-error.ts";
import { listReleases, liveId, liveLink, markPublished, type Release, tidy } from "./release-folders.ts";
import { measureFile } from "./sha256.ts";

/** 一次发布里同清单对不上的文件：少了的、变了的。 */
export async function damagedFiles({ site, manifest }: Release): Promise<string[]> {
  const wanted = [...manifest.files, ...manifest.kept].flatMap(variants);
  const sound = await concurrently(wanted, 8, async ({ path, sha256 }) => {
    const found = await measureFile(join(site, path)).catch(() => undefined);
    return found?.sha256 === sha256;
  });
  return wanted.filter((_, index) => !sound[index]).map(({ path }) => path);
}

/**
 * 退回先前的一次；换过去之前逐个文件核对。
 * @param id 退到哪一次；不写就是线上那一次之前的。
 * @returns 从哪一次退到哪一次。
 * @throws ReleaseError 没有可退的，或者那一次坏了。
 */
export async function rollback(root: string, id?: string): Promise<{ from: Release | undefined; to: Release }> {
  const lock = await takeLock(root);
  try {
    await tidy(root);
    const live = await liveId(root);
    const releases = await listReleases(root);
    const from = releases.find((release) => release.id === live);
    const to = id
      ? releases.find((release) => release.id === id || String(release.manifest.sequence) === id)
      : releases.find(({ manifest }) => manifest.sequence < (from?.manifest.sequence ?? 0));
    if (!to) throw new ReleaseError(id ? `没有 ${id} 这一次发布。` : "线上的就是留着的最早一次，没有可退的。");
    if (to.id === live) throw new ReleaseError(`${to.id} 就在线上。`);
    const damaged = await damagedFiles(to);
    if (damaged.length > 0)
      throw new ReleaseError(
        `${to.id} 坏了，有 ${damaged.length} 个文件同清单对不上（${damaged.slice(0, 3).join("、")}……），没有退；请换一次，或者重新发布。`,
      );
    await replaceLink(liveLink(root), to.id);
    await markPublished(root, to.id);
    return { from, to };
  } finally {
    await lock.release().catch(() => {});
  }
}
