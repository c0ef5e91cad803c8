import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";

/** 字只有几种颜色，十六色足够，也小；抖动会在纸上撒点子，不用。 */
const encoding = { palette: true, colours: 16, effort: 1, dither: 0 } as const;
/** 画法变了（换了 sharp、改了参数），画过的不算。 */
const edition = JSON.stringify([sharp.versions, encoding]);

/** 画过的图放在这里，删掉只是下一次重画。 */
const pictureCache = ".build/cache/pictures";

/** 正在画的，以存的文件为键：题名一样的两页同时要同一张，只画一次，也不抢着换同一个文件。 */
const drawing = new Map<string, Promise<Buffer>>();

async function draw(svg: string, folder: string, file: string): Promise<Buffer> {
  const known = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
  });
  if (known) return known;
  const drawn = await sharp(Buffer.from(svg)).png(encoding).toBuffer();
  await mkdir(folder, { recursive: true });
  // 几次建站可能同时在画：各写各的，再换上去。
  const next = `${file}.${process.pid}`;
  await writeFile(next, drawn);
  await rename(next, file);
  return drawn;
}

/**
 * 把 SVG 画成 PNG。一样的 SVG 只画一次，存起来下次建站直接用。
 * @param folder 存在哪里。
 */
export function render(svg: string, folder = pictureCache): Promise<Buffer> {
  const file = join(folder, `${createHash("sha256").update(edition).update(svg).digest("hex")}.png`);
  const running = drawing.get(file) ?? draw(svg, folder, file).finally(() => drawing.delete(file));
  drawing.set(file, running);
  return running;
}
