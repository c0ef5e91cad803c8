import type { Archive } from "../archive/archive.ts";
import type { Tracker } from "../archive/tracker.ts";
import type { Fingerprint } from "./fingerprint.ts";
import { TrackedArchive } from "./tracked-archive.ts";

/** 事的编号分三段：图里的一项、一份文件、一份共用的结果。 */
const fileBase = 2 ** 31;
const shareBase = 2 ** 30 * 3;

/** 读了的事，编号是这一次的。 */
export type Facts = ReadonlySet<number>;

/**
 * 谁读了什么的账。记的时候一页一本；对账的时候，一件事拿上一次的指纹和这一次的比。
 */
export class ReadingLog implements Tracker {
  #archive: TrackedArchive | undefined;
  readonly #files: string[] = [];
  readonly #fileNumbers = new Map<string, number>();
  readonly #shares: string[] = [];
  readonly #shareNumbers = new Map<string, number>();
  readonly #shareFacts = new Map<string, Set<number>>();
  readonly #fileFingerprint: (path: string) => Fingerprint;
  #reading: Set<number> | undefined;

  /** @param fileFingerprint 一份内容文件现在的指纹；没有这份文件的也要给一个定数。 */
  constructor(fileFingerprint: (path: string) => Fingerprint) {
    this.#fileFingerprint = fileFingerprint;
  }

  get tracked(): TrackedArchive {
    if (!this.#archive) throw new Error("档案还没有建");
    return this.#archive;
  }

  adopt(archive: Archive): Archive {
    this.#archive = new TrackedArchive(archive, (fact) => this.#reading?.add(fact));
    return this.#archive.archive;
  }

  #number(name: string, names: string[], numbers: Map<string, number>): number {
    let number = numbers.get(name);
    if (number === undefined) {
      number = names.length;
      names.push(name);
      numbers.set(name, number);
    }
    return number;
  }

  file(path: string): void {
    this.#reading?.add(fileBase + this.#number(path, this.#files, this.#fileNumbers));
  }

  share<T>(name: string, compute: () => T): () => T {
    let result: { value: T } | undefined;
    return () => {
      if (!result) {
        const outer = this.#reading;
        const own = new Set<number>();
        this.#reading = own;
        try {
          result = { value: compute() };
        } finally {
          this.#reading = outer;
        }
        this.#shareFacts.set(name, own);
      }
      this.#reading?.add(shareBase + this.#number(name, this.#shares, this.#shareNumbers));
      return result.value;
    };
  }

  /** 做一件事，记下做的时候读了什么。一次只能记一件。 */
  async record<T>(work: () => Promise<T>): Promise<{ value: T; facts: Facts }> {
    const facts = new Set<number>();
    this.#reading = facts;
    try {
      return { value: await work(), facts };
    } finally {
      this.#reading = undefined;
    }
  }

  /** 共用的结果算的时候读了什么；这一次没有算过的为空。 */
  sharedFacts(name: string): Facts | undefined {
    return this.#shareFacts.get(name);
  }

  /** 这件事的名字，跨两次建站用：图里的一项、文件 path、共用 name。 */
  nameOf(fact: number): { kind: "node" | "file" | "share"; name: string; field: string } {
    if (fact >= shareBase) return { kind: "share", name: this.#shares[fact - shareBase] ?? "", field: "" };
    if (fact >= fileBase) return { kind: "file", name: this.#files[fact - fileBase] ?? "", field: "" };
    return { kind: "node", ...this.tracked.describe(fact) };
  }

  /** 一件事现在的指纹；图里已经没有这一项的为 -1。 */
  fingerprint({ kind, name, field }: ReturnType<ReadingLog["nameOf"]>): Fingerprint {
    if (kind === "file") return this.#fileFingerprint(name);
    const fact = this.tracked.factOf(name, field);
    return fact === undefined ? -1 : this.tracked.fingerprint(fact);
  }
}
