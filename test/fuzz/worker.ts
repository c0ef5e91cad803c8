import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { Desk } from "./desk.ts";
import { round } from "./kinds.ts";
import { runCases } from "./run-cases.ts";

/** 在线程里跑：卡住了，主线程看得见，停得了它。 */
export interface Task {
  seed: number;
  /** 含头不含尾。 */
  from: number;
  to: number;
  /** 一批几个；逐个找卡住的那一个时是一。 */
  size?: number;
  /** 内容放在哪个文件夹；用完由主线程删去，线程可能是被停下的。 */
  folder: string;
}

const { seed, from, to, size = round, folder } = workerData as Task;
const desk = new Desk(join(folder, "content"));
for (let start = from; start < to; start += size) {
  const numbers = Array.from({ length: Math.min(size, to - start) }, (_, index) => start + index);
  parentPort?.postMessage({ started: start, count: numbers.length });
  parentPort?.postMessage({ done: numbers.length, ...(await runCases(desk, seed, numbers)) });
}
