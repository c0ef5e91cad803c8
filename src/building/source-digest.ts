import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { listFiles } from "../files/list-files.ts";

/** 程序由这些做成；内容不在其中。 */
const inputs = ["src", "public", "astro.config.mjs", "package.json", "package-lock.json", "tsconfig.json"];

/** 一个文件夹里的全部文件，按路径排序；本来就是文件的，只有它自己；没有的为空。 */
const filesIn = (path: string): Promise<string[]> =>
  listFiles(path).then(
    (files) => files.map((file) => `${path}/${file}`),
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOTDIR") return [path];
      if (error.code === "ENOENT") return [];
      throw error;
    },
  );

/**
 * 程序的摘要：源码、依赖、Node 的版本。摘要不变，校验和排页就不变。
 * @returns SHA-256 的前 32 位十六进制。
 */
export async function sourceDigest(): Promise<string> {
  const hash = createHash("sha256").update(`${process.version}\n`);
  for (const input of inputs)
    for (const file of await filesIn(input)) hash.update(`${file}\n`).update(await readFile(file));
  return hash.digest("hex").slice(0, 32);
}
