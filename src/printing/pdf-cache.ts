import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

export interface IssuePdf {
  bytes: Uint8Array;
  pages: number;
}

const folder = ".build/cache/issues";
const name = (id: string, digest: string, pages: number | string) => `${id}@${digest}.${pages}.pdf`;

/** 上次排好的 PDF；内容变过、没有排过的为空。 */
export async function cachedPdf(id: string, digest: string): Promise<IssuePdf | undefined> {
  const files = await readdir(folder).catch((): string[] => []);
  const start = name(id, digest, "").slice(0, -".pdf".length);
  const file = files.find((candidate) => candidate.startsWith(start) && candidate.endsWith(".pdf"));
  if (!file) return undefined;
  return { bytes: await readFile(join(folder, file)), pages: Number(file.slice(start.length, -".pdf".length)) };
}

/** 存下一份，同一期的旧稿删去。先写到旁边再改名，写到一半停了也不留残缺的。 */
export async function storePdf(id: string, digest: string, { bytes, pages }: IssuePdf): Promise<void> {
  await mkdir(folder, { recursive: true });
  const file = name(id, digest, pages);
  const partial = join(folder, `${file}.${process.pid}`);
  await writeFile(partial, bytes);
  await rename(partial, join(folder, file));
  const stale = (await readdir(folder)).filter(
    (other) => other.startsWith(`${id}@`) && other.endsWith(".pdf") && other !== file,
  );
  await Promise.all(stale.map((other) => rm(join(folder, other), { force: true })));
}
