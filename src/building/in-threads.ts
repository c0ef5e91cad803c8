import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";

/** 一次交给一个线程这么多份。 */
const batchSize = 100;
/** 线程再多也没有用：都在等同一块盘。 */
const most = 8;

/** 机器上能不能分给几个线程做。 */
export const threads = (): number => Math.min(availableParallelism(), most);

/** 一个线程，做完一批再领一批；出错就停下。 */
async function work<Task, Answer>(
  script: URL,
  setup: unknown,
  next: () => Task[] | undefined,
  take: (answers: Answer[]) => void,
): Promise<void> {
  const worker = new Worker(script, { workerData: setup });
  try {
    await new Promise<void>((resolve, reject) => {
      const give = () => {
        const batch = next();
        if (batch) worker.postMessage(batch);
        else resolve();
      };
      worker.on("message", (answers: Answer[]) => {
        take(answers);
        give();
      });
      worker.once("error", reject);
      worker.once("exit", (code) => reject(new Error(`帮忙的线程停了，退出码 ${code}`)));
      give();
    });
  } finally {
    worker.removeAllListeners("exit");
    await worker.terminate();
  }
}

/**
 * 把许多件事分给几个线程，一批一批地领；哪一批先做完不一定，先做完的先交。
 * @param script 线程的程序：收一批，回一批答案。
 * @param setup 线程起来时给它的。
 * @throws 线程出错，或者自己停了。
 */
export async function inThreads<Task, Answer>(
  script: URL,
  setup: unknown,
  tasks: readonly Task[],
  take: (answers: Answer[]) => void,
): Promise<void> {
  let at = 0;
  const next = () => {
    const batch = tasks.slice(at, at + batchSize);
    at += batchSize;
    return batch.length > 0 ? batch : undefined;
  };
  await Promise.all(Array.from({ length: threads() }, () => work(script, setup, next, take)));
}
