import { Worker } from "node:worker_threads";
import { FactTranslation } from "./fact-translation.ts";
import type { ReadingLog } from "./reading-log.ts";
import type { BatchResult, PageJob, WorkerSetup } from "./render-worker.ts";

/** 先压着这么多批，排完一批不必等下一批。 */
const ahead = 2;

/**
 * 起一个线程帮着排页，领一批排一批，到没有了为止。
 * @param next 领一批；没有了为空。
 * @param take 交一批。事的编号已经换成这边的。
 * @param stop 别处出了错，不必再排。
 * @throws 哪一页排不出来。
 */
export async function helpRender(
  setup: WorkerSetup,
  log: ReadingLog,
  {
    next,
    take,
    stop,
  }: { next: () => PageJob[] | undefined; take: (pages: BatchResult["pages"]) => void; stop: AbortSignal },
): Promise<void> {
  const worker = new Worker(new URL("./render-worker.ts", import.meta.url), { workerData: setup });
  const translation = new FactTranslation(log.numbers);
  let waiting = 0;
  try {
    await new Promise<void>((resolve, reject) => {
      const give = () => {
        while (waiting < ahead) {
          const jobs = next();
          if (!jobs) break;
          worker.postMessage(jobs);
          waiting += 1;
        }
        if (waiting === 0) resolve();
      };
      worker.on("message", ({ pages, names, fields, shares }: BatchResult) => {
        waiting -= 1;
        translation.learn(names, fields);
        for (const [name, facts] of shares) log.addShared(name, translation.apply(facts));
        take(pages.map((page) => ({ ...page, facts: translation.apply(page.facts) })));
        give();
      });
      worker.once("error", reject);
      worker.once("exit", (code) => reject(new Error(`排页的线程停了，退出码 ${code}`)));
      stop.addEventListener("abort", () => resolve(), { once: true });
      give();
    });
  } finally {
    worker.removeAllListeners("exit");
    await worker.terminate();
  }
}
