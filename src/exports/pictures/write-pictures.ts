import { hash } from "node:crypto";
import type { Archive } from "../../archive/archive.ts";
import { inThreads } from "../../building/in-threads.ts";
import type { Memory } from "../../building/memory.ts";
import type { Output } from "../../building/output.ts";
import type { Card } from "./card.ts";
import type { Painted, PainterSetup, PictureTask } from "./picture-worker.ts";
import { pictures } from "./pictures.ts";

const memoryKey = "pictures";

interface Remembered {
  /** 每张图上的字的摘要，键是图的路径。 */
  cards: ReadonlyMap<string, string>;
}

/** 要画的不到这么多，不值得另起线程：线程要先装上字体。 */
const worthwhile = 100;

/** 写着一样的字的几页，画一张就够。 */
function distinct(wanted: readonly { path: string; digest: string; card: Card }[]): PictureTask[] {
  const tasks = new Map<string, PictureTask>();
  for (const { path, digest, card } of wanted) {
    const same = tasks.get(digest);
    if (same) same.paths.push(path);
    else tasks.set(digest, { card, paths: [path] });
  }
  return [...tasks.values()];
}

/**
 * 画全部分享图。图上的字没有变的，照上一次的留着，连缓存也不翻。
 * @param cache 画过的存在哪里，不写就是平常的地方。
 * @param apart 要画的到了这么多张，就分给几个线程。
 * @returns 共有多少张，这一次画了（或从缓存里取了）多少张。
 */
export async function writePictures(
  output: Output,
  memory: Memory,
  archive: Archive,
  { cache, apart = worthwhile }: { cache?: string; apart?: number } = {},
): Promise<{ pictures: number; drawn: number }> {
  const known = memory.recall<Remembered>(memoryKey)?.cards;
  const cards = new Map<string, string>();
  const wanted = [...pictures(archive).values()].flatMap(({ url, card }) => {
    const path = url.slice(1);
    const digest = hash("sha256", JSON.stringify(card), "hex");
    cards.set(path, digest);
    return known?.get(path) === digest && output.keep(path) ? [] : [{ path, digest, card }];
  });
  memory.remember(memoryKey, { cards } satisfies Remembered);
  const tasks = distinct(wanted);
  const take = ({ png, paths }: Painted) => {
    for (const path of paths) output.accept(path, output.store(path, png));
  };
  if (tasks.length >= apart) {
    const script = new URL("./picture-worker.ts", import.meta.url);
    await inThreads<PictureTask, Painted>(script, { cache } satisfies PainterSetup, tasks, (painted) => {
      for (const picture of painted) take(picture);
    });
  } else if (tasks.length > 0) {
    // 字体和画图的程序不小，要画才装。
    const { render } = await import("./render.ts");
    for (const { card, paths } of tasks) take({ png: render(card, cache), paths });
  }
  return { pictures: cards.size, drawn: wanted.length };
}
