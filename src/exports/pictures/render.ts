import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { threadId } from "node:worker_threads";
import type { Card } from "./card.ts";
import { draw } from "./draw.ts";
import { paint } from "./paint.ts";
import { pictureKey } from "./picture-key.ts";

/** 画过的图放在这里，删掉只是下一次重画。 */
const pictureCache = ".build/cache/pictures";

/**
 * 把一张卡片画成 PNG。各笔一样的只画一次，存起来下次建站直接用。
 * @param folder 存在哪里。
 */
export function render(card: Card, folder = pictureCache): Buffer {
  const drawing = draw(card);
  const file = join(folder, `${pictureKey(drawing)}.png`);
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  const painted = paint(drawing);
  mkdirSync(folder, { recursive: true });
  // 几个线程、几次建站可能同时在画同一张：各写各的，再换上去。
  const next = `${file}.${process.pid}-${threadId}`;
  writeFileSync(next, painted);
  renameSync(next, file);
  return painted;
}
