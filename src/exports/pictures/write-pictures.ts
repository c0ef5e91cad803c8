import { hash } from "node:crypto";
import { availableParallelism } from "node:os";
import type { Archive } from "../../archive/archive.ts";
import type { Memory } from "../../building/memory.ts";
import type { Output } from "../../building/output.ts";
import { concurrently } from "../../releasing/concurrently.ts";
import { pictures } from "./pictures.ts";

const memoryKey = "pictures";

interface Remembered {
  /** 每张图上的字的摘要，键是图的路径。 */
  cards: ReadonlyMap<string, string>;
}

/**
 * 画全部分享图。图上的字没有变的，照上一次的留着，连缓存也不翻；变了的几张同时画。
 * @param cache 画过的存在哪里，不写就是平常的地方。
 * @returns 共有多少张，这一次画了（或从缓存里取了）多少张。
 */
export async function writePictures(
  output: Output,
  memory: Memory,
  archive: Archive,
  cache?: string,
): Promise<{ pictures: number; drawn: number }> {
  const known = memory.recall<Remembered>(memoryKey)?.cards;
  const cards = new Map<string, string>();
  const wanted = [...pictures(archive).values()].flatMap(({ url, card }) => {
    const path = url.slice(1);
    const digest = hash("sha256", JSON.stringify(card), "hex");
    cards.set(path, digest);
    return known?.get(path) === digest && output.keep(path) ? [] : [{ path, card }];
  });
  memory.remember(memoryKey, { cards } satisfies Remembered);
  if (wanted.length === 0) return { pictures: cards.size, drawn: 0 };
  // 字体和画图的库很大，要画才装。
  const [{ draw }, { render }] = await Promise.all([import("./draw.ts"), import("./render.ts")]);
  await concurrently(wanted, availableParallelism() * 2, async ({ path, card }) =>
    output.write(path, await render(draw(card), cache)),
  );
  return { pictures: cards.size, drawn: wanted.length };
}
