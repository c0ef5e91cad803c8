import { copyFile, link, mkdir, readFile, stat, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { listFiles } from "../files/list-files.ts";
import { compress, encodingNames, encodings } from "./compress.ts";
import { concurrently } from "./concurrently.ts";
import { flush } from "./durable.ts";
import { isImmutable } from "./hashed-name.ts";
import type { SiteFile } from "./manifest.ts";
import { mediaTypeOf } from "./media-type.ts";
import type { Release } from "./release-folders.ts";
import { isServerFile } from "./servers/write-servers.ts";
import { measureFile, sha256 } from "./sha256.ts";

/** 同时处理几个文件。 */
const parallel = 8;

/** 硬连接过去；文件系统不肯的，照抄，时刻也照旧。 */
export async function linkOrCopy(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  try {
    await link(from, to);
  } catch (error) {
    if (!["EXDEV", "EMLINK", "EPERM", "ENOTSUP"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
    await copyFile(from, to);
    const { atime, mtime } = await stat(from);
    await utimes(to, atime, mtime);
    await flush(to);
  }
}

/** 一个文件和它压好的几份，各自叫什么、应有的摘要。 */
export const variants = ({ path, sha256: sum, ...file }: SiteFile): { path: string; sha256: string }[] => [
  { path, sha256: sum },
  ...encodingNames.flatMap((name) => {
    const encoded = file[name];
    return encoded ? [{ path: path + encodings[name], sha256: encoded.sha256 }] : [];
  }),
];

/** 一次发布里的一个文件连同压好的几份，是不是还是清单里写的那样：盘坏了的不沿用。 */
async function isSound({ site }: Release, file: SiteFile): Promise<boolean> {
  try {
    const sums = await Promise.all(variants(file).map(({ path }) => measureFile(join(site, path))));
    return variants(file).every(({ sha256: sum }, index) => sums[index]?.sha256 === sum);
  } catch {
    return false;
  }
}

/**
 * 新文件的时刻。服务器用时刻（到秒）和大小认一个文件变了没有，
 * 所以同一个地址上先后两份不同的内容，时刻不能相同。
 */
async function freshTime(path: string, releases: readonly Release[]): Promise<Date> {
  const earlier = await Promise.all(
    releases.map(({ site }) =>
      stat(join(site, path)).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      ),
    ),
  );
  const second = Math.floor(Math.max(Date.now(), ...earlier.map((time) => time + 1000)) / 1000);
  return new Date(second * 1000);
}

/**
 * 把建好的站点放进一次发布：没有变的连到上一次的同一个文件上（省地方、省压缩，时刻也不变），
 * 变了的抄过来，压好，落盘。
 * @param built 建好的站点，只读。
 * @param target 这一次的站点文件夹。
 * @param releases 还留着的各次，线上的在最前。
 */
export async function assemble(
  built: string,
  target: string,
  releases: readonly Release[],
): Promise<{ files: SiteFile[]; reused: number }> {
  const known = releases.map((release) => ({
    release,
    files: new Map(release.manifest.files.map((file) => [file.path, file])),
  }));
  let reused = 0;

  async function place(path: string): Promise<SiteFile> {
    const bytes = await readFile(join(built, path));
    const sum = sha256(bytes);
    for (const { release, files } of known) {
      const file = files.get(path);
      if (file?.sha256 !== sum || !(await isSound(release, file))) continue;
      for (const variant of variants(file))
        await linkOrCopy(join(release.site, variant.path), join(target, variant.path));
      reused += 1;
      return file;
    }
    const time = await freshTime(path, releases);
    const { type, compress: worth } = mediaTypeOf(path);
    const file: SiteFile = { path, size: bytes.length, sha256: sum, type };
    const write = async (name: string, content: Uint8Array) => {
      const to = join(target, name);
      await writeFile(to, content);
      await utimes(to, time, time);
      await flush(to);
    };
    await mkdir(dirname(join(target, path)), { recursive: true });
    await write(path, bytes);
    if (worth)
      for (const [name, content] of Object.entries(await compress(bytes, isImmutable(path)))) {
        const encoding = name as keyof typeof encodings;
        await write(path + encodings[encoding], content);
        file[encoding] = { size: content.length, sha256: sha256(content) };
      }
    return file;
  }

  const files = await concurrently(
    (await listFiles(built)).filter((path) => !isServerFile(path)),
    parallel,
    place,
  );
  return { files, reused };
}
