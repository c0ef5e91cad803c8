import { join } from "node:path";
import { linkOrCopy, variants } from "./assemble.ts";
import { isFetchedLater } from "./hashed-name.ts";
import type { KeptFile, SiteFile } from "./manifest.ts";
import type { Release } from "./release-folders.ts";

/**
 * 读者打开着的旧页面还会来取它自己的脚本、样式和索引分片：名字带摘要的，从前几次发布连过来。
 * @param releases 还留着的各次；比它们更早的不再留。
 * @param files 这一次自己的文件，不动。
 */
export async function keepEarlier(
  target: string,
  files: readonly SiteFile[],
  releases: readonly Release[],
): Promise<KeptFile[]> {
  const oldest = Math.min(...releases.map(({ manifest }) => manifest.sequence));
  const taken = new Set(files.map(({ path }) => path));
  const kept: KeptFile[] = [];
  for (const { site, manifest } of releases) {
    const own = manifest.files.map((file): KeptFile => ({ ...file, from: manifest.sequence }));
    for (const file of [...own, ...manifest.kept]) {
      if (taken.has(file.path) || !isFetchedLater(file.path) || file.from < oldest) continue;
      taken.add(file.path);
      for (const { path } of variants(file)) await linkOrCopy(join(site, path), join(target, path));
      kept.push(file);
    }
  }
  return kept.sort((a, b) => (a.path < b.path ? -1 : 1));
}
