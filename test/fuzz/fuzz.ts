import { once } from "node:events";
import { rmSync } from "node:fs";
import { Worker } from "node:worker_threads";
import type { Finding } from "./content-batch.ts";
import { makeFolder } from "./desk.ts";
import type { Outcome } from "./run-cases.ts";
import type { Task } from "./worker.ts";

export interface FuzzReport extends Outcome {
  cases: number;
  seed: number;
}

type Message = { started: number; count: number } | ({ done: number } & Outcome);

/** 一批过了这么久（毫秒）还没有完，就是卡住了；平常一批不到一秒。 */
const hang = 120_000;
/** 单个例子的。 */
const hangAlone = 20_000;
/** 毛病多到这个数就停，先改这些。 */
const most = 40;

interface Run extends Outcome {
  cases: number;
  /** 卡住的那一批。 */
  stuck?: { from: number; to: number };
}

/** 开一个线程跑一段；线程久不作声就停了它。 */
async function run(task: Omit<Task, "folder">, limit: number, progress: (cases: number) => void): Promise<Run> {
  const folder = makeFolder();
  const worker = new Worker(new URL("./worker.ts", import.meta.url), {
    workerData: { ...task, folder },
    // 新生代大一些，少搬几回垃圾：快三成。
    resourceLimits: { maxYoungGenerationSizeMb: 256 },
  });
  const total: Run = { cases: 0, findings: [], accepted: 0 };
  let current = { from: task.from, to: task.from };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const watch = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      total.stuck = current;
      worker.terminate();
    }, limit);
  };
  watch();
  worker.on("message", (message: Message) => {
    watch();
    if ("started" in message) current = { from: message.started, to: message.started + message.count };
    else {
      total.cases += message.done;
      total.accepted += message.accepted;
      total.findings.push(...message.findings);
      progress(total.cases);
      if (total.findings.length >= most) worker.terminate();
    }
  });
  worker.on("error", (error) =>
    total.findings.push({ number: current.from, what: `线程断了：${error instanceof Error ? error.stack : error}` }),
  );
  await once(worker, "exit");
  clearTimeout(timer);
  rmSync(folder, { recursive: true, force: true });
  return total;
}

/** 卡住的一批逐个重放，找出是哪一个。 */
async function findStuck(seed: number, { from, to }: { from: number; to: number }): Promise<Finding[]> {
  const found: Finding[] = [];
  for (let number = from; number < to; number++) {
    const { stuck, findings } = await run({ seed, from: number, to: number + 1, size: 1 }, hangAlone, () => {});
    found.push(...findings);
    if (stuck) found.push({ number, what: `过了 ${hangAlone / 1000} 秒还没有完` });
  }
  return found.length > 0 ? found : [{ number: from, what: `第 ${from} 至 ${to - 1} 个一起跑，卡住了` }];
}

/**
 * 造 cases 个例子，从第 from 个起，逐个验过。
 * @returns 跑了几个、收下几个、毛病各在哪一个；种子和号码相同，例子就相同，可以重放。
 */
export async function fuzz(
  { seed, cases, from = 0 }: { seed: number; cases: number; from?: number },
  progress: (cases: number) => void = () => {},
): Promise<FuzzReport> {
  const report: FuzzReport = { seed, cases: 0, findings: [], accepted: 0 };
  const end = from + cases;
  for (let start = from; start < end && report.findings.length < most; ) {
    const before = report.cases;
    const part = await run({ seed, from: start, to: end }, hang, (count) => progress(before + count));
    report.cases += part.cases;
    report.accepted += part.accepted;
    report.findings.push(...part.findings);
    if (!part.stuck) break;
    report.findings.push(...(await findStuck(seed, part.stuck)));
    start = part.stuck.to;
  }
  return report;
}

/** 一处毛病，连同怎样重放它。 */
export const explain = (seed: number, { number, what }: Finding): string =>
  `第 ${number} 个例子：${what}\n  重放：npm run fuzz -- --seed ${seed} --from ${number} --cases 1 --show`;
