import type { Fact, Facts } from "./facts.ts";

/** 收下读到的事。 */
export interface Reads {
  add(fact: Fact): void;
}

/** 一页一页地收：排一页要读上千次，读到的多半已经读过，所以一件事只占一个字节，用完就地擦掉。 */
export class PageReads implements Reads {
  #seen = new Uint8Array(2 ** 16);
  #list = new Uint32Array(2 ** 10);
  #length = 0;

  add(fact: Fact): void {
    if (this.#seen[fact] === 1) return;
    if (fact >= this.#seen.length) {
      const longer = new Uint8Array(fact * 2);
      longer.set(this.#seen);
      this.#seen = longer;
    }
    this.#seen[fact] = 1;
    if (this.#length === this.#list.length) {
      const longer = new Uint32Array(this.#length * 2);
      longer.set(this.#list);
      this.#list = longer;
    }
    this.#list[this.#length] = fact;
    this.#length += 1;
  }

  /** 拿走收到的，从头再收。 */
  take(): Facts {
    const taken = this.#list.slice(0, this.#length);
    for (const fact of taken) this.#seen[fact] = 0;
    this.#length = 0;
    return taken;
  }
}
