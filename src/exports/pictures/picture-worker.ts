import { parentPort, workerData } from "node:worker_threads";
import type { Card } from "./card.ts";
import { render } from "./render.ts";

/** 线程起来时给它的。 */
export interface PainterSetup {
  /** 画过的存在哪里，不写就是平常的地方。 */
  cache: string | undefined;
}

/** 要画的一张：卡片，和用它的各个文件。 */
export interface PictureTask {
  card: Card;
  paths: string[];
}

/** 画好的一张。 */
export interface Painted {
  png: Uint8Array;
  paths: string[];
}

const { cache } = workerData as PainterSetup;

parentPort?.on("message", (tasks: PictureTask[]) => {
  parentPort?.postMessage(tasks.map(({ card, paths }): Painted => ({ png: render(card, cache), paths })));
});
