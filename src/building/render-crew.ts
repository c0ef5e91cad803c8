import { RenderHelper } from "./render-helper.ts";
import type { WorkerSetup } from "./render-worker.ts";

/** 请几个线程帮着排页，要排多少页才值得请：一个线程要先把档案再建一遍，另占一份内存。 */
export interface CrewSize {
  count: number;
  worthwhile: number;
}

/** 帮着排页的各个线程；要用才起来。 */
export class RenderCrew {
  readonly #size: CrewSize;
  readonly #setup: () => WorkerSetup;
  #helpers: RenderHelper[] = [];

  constructor(size: CrewSize, setup: () => WorkerSetup) {
    this.#size = size;
    this.#setup = setup;
  }

  /** 大约要排这么多页：值得请的话现在就请，它们准备的时候这里可以先做别的。 */
  summon(pages: number): readonly RenderHelper[] {
    if (this.#helpers.length === 0 && pages >= this.#size.worthwhile)
      this.#helpers = Array.from({ length: this.#size.count }, () => new RenderHelper(this.#setup()));
    return this.#helpers;
  }

  async close(): Promise<void> {
    await Promise.all(this.#helpers.map((helper) => helper.close()));
    this.#helpers = [];
  }
}
