import type { Archive } from "../archive/archive.ts";
import type { Tracker } from "../archive/tracker.ts";
import { type Fact, type FactNumbers, type Facts, fieldOf, nameOf, factOf as numberedFact } from "./facts.ts";
import type { Fingerprint } from "./fingerprint.ts";
import { PageReads, type Reads } from "./reads.ts";
import { TrackedArchive } from "./tracked-archive.ts";

/** 名字前面的记号，说它是一份文件、一份共用的结果；没有记号的是档案里的结点。 */
const fileMark = "file ";
const shareMark = "share ";

/** 这件事是共用的结果吗。 */
export const isShare = (name: string): boolean => name.startsWith(shareMark);

/**
 * 谁读了什么的账。记的时候一页一本；对账的时候，一件事拿上一次的指纹和这一次的比。
 */
export class ReadingLog implements Tracker {
  readonly numbers: FactNumbers;
  #archive: TrackedArchive | undefined;
  readonly #shareFacts = new Map<string, Facts>();
  readonly #fileFingerprint: (path: string) => Fingerprint;
  readonly #page = new PageReads();
  #reading: Reads | undefined;

  /** @param fileFingerprint 一份内容文件现在的指纹；没有这份文件的也要给一个定数。 */
  constructor(numbers: FactNumbers, fileFingerprint: (path: string) => Fingerprint) {
    this.numbers = numbers;
    this.#fileFingerprint = fileFingerprint;
  }

  get tracked(): TrackedArchive {
    if (!this.#archive) throw new Error("档案还没有建");
    return this.#archive;
  }

  adopt(archive: Archive): Archive {
    this.#archive = new TrackedArchive(archive, this.numbers, (fact) => this.#reading?.add(fact));
    return this.#archive.archive;
  }

  file(path: string): void {
    this.#reading?.add(numberedFact(this.numbers.number(fileMark + path)));
  }

  share<T>(name: string, compute: () => T): () => T {
    const marked = shareMark + name;
    let result: { value: T } | undefined;
    return () => {
      if (!result) {
        const outer = this.#reading;
        const own = new Set<Fact>();
        this.#reading = own;
        try {
          result = { value: compute() };
        } finally {
          this.#reading = outer;
        }
        this.#shareFacts.set(marked, Uint32Array.from(own));
      }
      this.#reading?.add(numberedFact(this.numbers.number(marked)));
      return result.value;
    };
  }

  /** 做一件事，记下做的时候读了什么。一次只能记一件。 */
  async record<T>(work: () => Promise<T>): Promise<{ value: T; facts: Facts }> {
    this.#reading = this.#page;
    try {
      const value = await work();
      return { value, facts: this.#page.take() };
    } catch (error) {
      this.#page.take();
      throw error;
    } finally {
      this.#reading = undefined;
    }
  }

  /** 这一次算过的共用的结果：名字，和算的时候读了什么。 */
  get shared(): ReadonlyMap<string, Facts> {
    return this.#shareFacts;
  }

  /** 别的线程算的共用的结果。 */
  addShared(name: string, facts: Facts): void {
    this.#shareFacts.set(name, facts);
  }

  /** 名字所在的文件的摘要；档案里没有、或者不出自文件的为空。 */
  digestOf(number: number): string | undefined {
    return this.tracked.digestOf(number);
  }

  /** 一件事现在的指纹；档案里已经没有这一项的为 -1。共用的结果没有自己的指纹，看它读了什么。 */
  fingerprint(fact: Fact): Fingerprint {
    const number = nameOf(fact);
    if (this.tracked.has(number)) return this.tracked.fingerprint(number, fieldOf(fact));
    const name = this.numbers.names[number] ?? "";
    return name.startsWith(fileMark) ? this.#fileFingerprint(name.slice(fileMark.length)) : -1;
  }
}
