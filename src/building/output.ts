import { hash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** 一个产出的文件：字节数和内容的 SHA-256（十六进制）。 */
export interface OutputFile {
  size: number;
  digest: string;
}

/** 写好的一个文件，和上一次不同吗。 */
export interface Stored {
  file: OutputFile;
  changed: boolean;
}

/**
 * 一次建站的产出，看上去是整个站点，其实只有改动：同上一次一样的文件留在原处不碰，
 * 不一样的写在旁边，全部工序做完才一并换上去。
 *
 * 每道工序对自己的每个文件都要表态：write（内容在这里）或 keep（照上一次的留着）。
 * 没有谁要的文件，换上去的时候删掉，所以删页、改名都不留尾巴。
 */
export class Output {
  readonly #base: string;
  /** 放改动的文件夹。 */
  readonly next: string;
  readonly #before: ReadonlyMap<string, OutputFile>;
  readonly #now = new Map<string, OutputFile>();
  readonly #changed = new Set<string>();
  readonly #folders = new Set<string>();

  /**
   * @param base 上一次的站点；没有的话 before 也为空。
   * @param next 放改动的空文件夹，和 base 在同一个文件系统上。
   * @param before base 里的文件，路径相对站点根，用 / 分隔。
   */
  constructor(base: string, next: string, before: ReadonlyMap<string, OutputFile> = new Map()) {
    this.#base = base;
    this.next = next;
    this.#before = before;
  }

  /** 上一次的站点里的文件。 */
  get before(): ReadonlyMap<string, OutputFile> {
    return this.#before;
  }

  /** 到现在为止表过态的全部文件。 */
  get files(): ReadonlyMap<string, OutputFile> {
    return this.#now;
  }

  /** 与上一次不同的，新的也算。 */
  get changed(): ReadonlySet<string> {
    return this.#changed;
  }

  /** 上一次有、到现在还没有谁要的；全部工序做完以后才作数。 */
  get removed(): string[] {
    return [...this.#before.keys()].filter((path) => !this.#now.has(path));
  }

  /** 这个文件现在在盘上哪里；还没有表态的为空。 */
  locate(path: string): string | undefined {
    if (!this.#now.has(path)) return undefined;
    return join(this.#changed.has(path) ? this.next : this.#base, path);
  }

  /** @throws 没有这个文件。 */
  async read(path: string): Promise<Buffer> {
    const place = this.locate(path);
    if (!place) throw new Error(`产出里没有 ${path}`);
    return readFile(place);
  }

  /** 上一次的内容，这一次要不要它另说。@throws 上一次没有这个文件。 */
  async readBefore(path: string): Promise<Buffer> {
    if (!this.#before.has(path)) throw new Error(`上一次的产出里没有 ${path}`);
    return readFile(join(this.#base, path));
  }

  /** 照上一次的留着。@returns 上一次没有这个文件时为假，得自己写。 */
  keep(path: string): boolean {
    const file = this.#before.get(path);
    if (!file) return false;
    this.#changed.delete(path);
    this.#now.set(path, file);
    return true;
  }

  /**
   * 写好，还不算进站点；内容和上一次一样就不动它。
   * 同步地写：几万个小文件，每一个都到线程池里走一趟，比写本身还费。
   */
  store(path: string, content: string | Uint8Array): Stored {
    const bytes = typeof content === "string" ? Buffer.from(content) : content;
    const file = { size: bytes.length, digest: hash("sha256", bytes, "hex") };
    if (this.#before.get(path)?.digest === file.digest) return { file, changed: false };
    const target = join(this.next, path);
    const folder = dirname(target);
    if (!this.#folders.has(folder)) {
      mkdirSync(folder, { recursive: true });
      this.#folders.add(folder);
    }
    writeFileSync(target, bytes);
    return { file, changed: true };
  }

  /** 把写好的算进站点；别的线程替这里写的也一样。 */
  accept(path: string, { file, changed }: Stored): void {
    this.#now.set(path, file);
    if (changed) this.#changed.add(path);
    else this.#changed.delete(path);
  }

  /** 写一个文件。同一个文件可以再写，后写的算。@returns 和上一次不同吗。 */
  async write(path: string, content: string | Uint8Array): Promise<boolean> {
    const stored = this.store(path, content);
    this.accept(path, stored);
    return stored.changed;
  }
}
