import { hash } from "node:crypto";
import { availableParallelism } from "node:os";
import type { Archive } from "../../archive/archive.ts";
import type { Memory } from "../../building/memory.ts";
import type { Output } from "../../building/output.ts";
import { concurrently } from "../../releasing/concurrently.ts";
import { draw } from "./draw.ts";
import { pictures } from "./pictures.ts";
import { edition, pictureCache, render } from "./render.ts";

const memoryKey = "pictures";

interface Remembered {
  edition: string;
  /** 每张图上的字的摘要，键是图的路径。 */
  cards: ReadonlyMap<string, string>;
}

/**
 * 画全部分享图。图上的字没有变的，照上一次的留着，连缓存也不翻；变了的几张同时画。
 * @param cache 画过的存在哪里。
 * @returns 共有多少张，这一次画了（或从缓存里取了）多少张。
 */
export async function writePictures(
  output: Output,
  memory: Memory,
  archive: Archive,
  cache = pictureCache,
): Promise<{ pictures: number; drawn: number }> {
  const before = memory.recall<Remembered>(memoryKey);
  const known = before?.edition === edition ? before.cards : undefined;
  const cards = new Map<string, string>();
  const wanted = [...pictures(archive).values()].flatMap(({ url, card }) => {
    const path = url.slice(1);
    const digest = hash("sha256", JSON.stringify(card), "hex");
    cards.set(path, digest);
    return known?.get(path) === digest && output.keep(path) ? [] : [{ path, card }];
  });
  await concurrently(wanted, availableParallelism() * 2, async ({ path, card }) =>
    output.write(path, await render(draw(card), cache)),
  );
  memory.remember(memoryKey, { edition, cards } satisfies Remembered);
  return { pictures: cards.size, drawn: wanted.length };
}
