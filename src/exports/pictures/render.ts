import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Drawing } from "./mark.ts";
import { paint } from "./paint.ts";
import { pictureKey } from "./picture-key.ts";

/** 画过的图放在这里，删掉只是下一次重画。 */
const pictureCache = ".build/cache/pictures";

/** 正在画的，以存的文件为键：题名一样的两页同时要同一张，只画一次，也不抢着换同一个文件。 */
const painting = new Map<string, Promise<Buffer>>();

async function paintOnce(drawing: Drawing, folder: string, file: string): Promise<Buffer> {
  const known = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
  });
  if (known) return known;
  const painted = await paint(drawing);
  await mkdir(folder, { recursive: true });
  // 几次建站可能同时在画：各写各的，再换上去。
  const next = `${file}.${process.pid}`;
  await writeFile(next, painted);
  await rename(next, file);
  return painted;
}

/**
 * 画成 PNG。一样的图只画一次，存起来下次建站直接用。
 * @param folder 存在哪里。
 */
export async function render(drawing: Drawing, folder = pictureCache): Promise<Buffer> {
  const file = join(folder, `${await pictureKey(drawing)}.png`);
  const running = painting.get(file) ?? paintOnce(drawing, folder, file).finally(() => painting.delete(file));
  painting.set(file, running);
  return running;
}
