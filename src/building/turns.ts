import { setImmediate } from "node:timers/promises";

/** 连着做这么久（毫秒），让一让。 */
const spell = 20;

/** 一件长活隔一会儿让一让：别的线程交回来的、正在等文件的，都要这个线程轮得到才接得着。 */
export class Turns {
  #since = performance.now();

  /** 做完一小份说一声；做得久了，等别的轮一轮再接着做。 */
  async pass(): Promise<void> {
    if (performance.now() - this.#since < spell) return;
    await setImmediate();
    this.#since = performance.now();
  }
}
