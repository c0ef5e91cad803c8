import { hash } from "node:crypto";
import { mkdir, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Output, type OutputFile } from "../../src/building/output.ts";
import { listFiles } from "../../src/files/list-files.ts";

const besides = (folder: string) => `${folder}.changes`;

/** 把一个建好的文件夹当作产出，里面的文件都留着：工序在它上面接着做，做完交给 settle。 */
export async function outputOver(folder: string): Promise<Output> {
  await rm(besides(folder), { recursive: true, force: true });
  const files = new Map<string, OutputFile>();
  for (const path of await listFiles(folder)) {
    const bytes = await readFile(join(folder, path));
    files.set(path, { size: bytes.length, digest: hash("sha256", bytes, "hex") });
  }
  const output = new Output(folder, besides(folder), files);
  for (const path of files.keys()) output.keep(path);
  return output;
}

/** 把改动换进文件夹。 */
export async function settle(folder: string, output: Output): Promise<void> {
  for (const path of output.removed) await rm(join(folder, path));
  for (const path of output.changed) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await rename(join(besides(folder), path), join(folder, path));
  }
  await rm(besides(folder), { recursive: true, force: true });
}
