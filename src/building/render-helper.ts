import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { FactTranslation } from "./fact-translation.ts";
import type { ReadingLog } from "./reading-log.ts";
import type { BatchResult, PageJob, WorkerSetup } from "./render-worker.ts";

/** 先压着这么多批，排完一批不必等下一批。 */
const ahead = 2;

/** 帮着排页的一个线程。起来就建自己的一份档案，等着领活。 */
export class RenderHelper {
  readonly #worker: Worker;
  readonly #failed: Promise<never>;

  constructor(setup: WorkerSetup) {
    this.#worker = new Worker(new URL("./render-worker.ts", import.meta.url), { workerData: setup });
    this.#failed = once(this.#worker, "exit").then(([code]) => {
      throw new Error(`排页的线程停了，退出码 ${code}`);
    });
    // 还没有领活就出的错，留到领活时说。
    this.#failed.catch(() => {});
  }

  /**
   * 领一批排一批，到没有了为止。
   * @param next 领一批；没有了为空。
   * @param take 交一批。事的编号已经换成 log 的。
   * @throws 哪一页排不出来。
   */
  async work(
    log: ReadingLog,
    { next, take }: { next: () => PageJob[] | undefined; take: (pages: BatchResult["pages"]) => void },
  ): Promise<void> {
    const translation = new FactTranslation(log.numbers);
    let waiting = 0;
    const done = new Promise<void>((resolve) => {
      const give = () => {
        while (waiting < ahead) {
          const jobs = next();
          if (!jobs) break;
          this.#worker.postMessage(jobs);
          waiting += 1;
        }
        if (waiting === 0) resolve();
      };
      this.#worker.on("message", ({ pages, names, fields, shares }: BatchResult) => {
        waiting -= 1;
        translation.learn(names, fields);
        for (const [name, facts] of shares) log.addShared(name, translation.apply(facts));
        take(pages.map((page) => ({ ...page, facts: translation.apply(page.facts) })));
        give();
      });
      give();
    });
    await Promise.race([done, this.#failed]);
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}
