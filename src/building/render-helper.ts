import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { FactTranslation } from "./fact-translation.ts";
import type { PageQueue } from "./page-queue.ts";
import type { ReadingLog } from "./reading-log.ts";
import type { BatchResult, Jobs, PageJob, WorkerSetup } from "./render-worker.ts";

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
   * 从 queue 里领了排，到没有了为止。
   * @param jobs 要排的各页，次序同 queue。
   * @param take 交一批。事的编号已经换成 log 的。
   * @throws 哪一页排不出来。
   */
  async work(
    log: ReadingLog,
    { jobs, queue, take }: { jobs: PageJob[]; queue: PageQueue; take: (pages: BatchResult["pages"]) => void },
  ): Promise<void> {
    const translation = new FactTranslation(log.numbers);
    const done = new Promise<void>((resolve) => {
      this.#worker.on("message", (message: BatchResult) => {
        const { pages, names, fields, shares, last } = message;
        translation.learn(names, fields);
        for (const [name, facts] of shares) log.addShared(name, translation.apply(facts));
        take(pages.map((page) => ({ ...page, facts: translation.apply(page.facts) })));
        if (last) resolve();
      });
    });
    this.#worker.postMessage({ jobs, queue: queue.shared } satisfies Jobs);
    await Promise.race([done, this.#failed]);
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}
