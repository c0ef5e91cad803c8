/** 计数放在哪几格：一共领走了几页，从前面领了几页，从后面领了几页。 */
const taken = 0;
const front = 1;
const back = 2;

/**
 * 要排的页排成一列，几个线程一起领：派活的从前面，帮着的从后面，两头少碰同一条路由。
 * 领一页只动一下共用的计数，谁忙着都不耽误别人；页数不到头，谁也不会闲着。
 */
export class PageQueue {
  readonly length: number;
  /** 交给别的线程，那边用它另开一份。 */
  readonly shared: SharedArrayBuffer;
  readonly #counts: Int32Array;

  constructor(length: number, shared = new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT)) {
    this.length = length;
    this.shared = shared;
    this.#counts = new Int32Array(shared);
  }

  /** 从前面领一页，第几页；没有了为空。 */
  first(): number | undefined {
    return this.#take() ? Atomics.add(this.#counts, front, 1) : undefined;
  }

  /** 从后面领一页。 */
  last(): number | undefined {
    return this.#take() ? this.length - 1 - Atomics.add(this.#counts, back, 1) : undefined;
  }

  /** 有谁出了错，余下的都不必领了。 */
  stop(): void {
    Atomics.store(this.#counts, taken, this.length);
  }

  /** 先数够不够，再看是哪一页：两头领走的加起来不过页数，所以不会领重。 */
  #take(): boolean {
    return Atomics.add(this.#counts, taken, 1) < this.length;
  }
}
