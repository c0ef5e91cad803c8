import { existsSync } from "node:fs";
import { constants, copyFile, mkdir, readdir, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { listFiles } from "../files/list-files.ts";
import { concurrently } from "./concurrently.ts";
import { type Change, difference, type Holding, holdingOf } from "./difference.ts";
import { flush } from "./durable.ts";
import { type Manifest, readManifest } from "./manifest.ts";
import { ReleaseError } from "./release-error.ts";
import { measureFile } from "./sha256.ts";

/** 正在传的标记；传完才删，还在就是上次没有传完。 */
const marker = ".yikan-uploading";
/** 传到一半的文件，名字这样结尾。 */
const partial = ".yikan-part";

/** 上次没有传完，清单说的不作数：一个一个量。 */
async function measureHolding(folder: string): Promise<Holding> {
  const paths = (await listFiles(folder)).filter((path) => path !== marker);
  const sums = await concurrently(paths, 8, (path) => measureFile(join(folder, path)));
  return new Map(paths.map((path, index) => [path, sums[index]?.sha256 ?? ""]));
}

/** @throws ReleaseError 目的地有别的东西，不敢动。 */
async function holdingAt(target: string): Promise<Holding> {
  if (existsSync(join(target, marker))) return measureHolding(target);
  const manifest = await readManifest(target);
  if (manifest) return holdingOf(manifest);
  const items = existsSync(target) ? await readdir(target) : [];
  if (items.length === 0) return new Map();
  throw new ReleaseError(`${target} 里有别的东西，不是从这里传过去的，不敢动；请换一个空的文件夹。`);
}

/** 先写在旁边再换上去：读到的不是旧的就是新的，没有一半的。 */
async function put(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  const next = `${to}${partial}`;
  await copyFile(from, next, constants.COPYFILE_FICLONE);
  await flush(next);
  await rename(next, to);
}

/** 文件删去以后，空了的文件夹一层层往上删。 */
async function removeEmpty(folder: string, top: string): Promise<void> {
  if (folder === top || !folder.startsWith(top)) return;
  try {
    await rmdir(folder);
  } catch {
    return;
  }
  await removeEmpty(dirname(folder), top);
}

/**
 * 把一次发布传到一个文件夹（挂上来的远处也行），只传变了的，一个文件一个文件地换。
 * 停下了再来一遍就行：已经传过的再传一遍也一样。
 * @param site 要传的站点。
 * @param target 目的地：空的，或者从前由这里传过的。
 * @param done 每做完一件说一声。
 * @throws ReleaseError 目的地有别的东西，不敢动。
 */
export async function uploadToFolder(
  site: string,
  manifest: Manifest,
  target: string,
  done: (change: Change) => void = () => {},
): Promise<Change[]> {
  const changes = difference(await holdingAt(target), holdingOf(manifest));
  await mkdir(target, { recursive: true });
  await writeFile(join(target, marker), "");
  await flush(target, true);
  for (const change of changes) {
    const to = join(target, change.path);
    if (change.action === "delete") {
      await rm(to, { force: true });
      await removeEmpty(dirname(to), target);
    } else await put(join(site, change.path), to);
    done(change);
  }
  await rm(join(target, marker));
  await flush(target, true);
  return changes;
}
