import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { listFiles } from "../files/list-files.ts";
import type { Memory } from "./memory.ts";
import type { Output } from "./output.ts";

/** 记在哪个名下。 */
const name = "assets";

/**
 * 发布样式、脚本、字体和 public/ 里的文件。程序没有换，它们就没有变。
 * @param folder 程序的 assets 文件夹。
 * @param program 程序的摘要。
 */
export async function copyAssets(
  output: Output,
  memory: Memory,
  { folder, program }: { folder: string; program: string },
): Promise<void> {
  const before = memory.recall<{ program: string; files: string[] }>(name);
  if (before?.program === program && before.files.every((file) => output.keep(file)))
    return memory.remember(name, before);
  const files = await listFiles(folder);
  for (const file of files) await output.write(file, await readFile(join(folder, file)));
  memory.remember(name, { program, files });
}
