import { hash } from "node:crypto";
import { Output, type OutputFile } from "../../src/building/output.ts";

const entry = (bytes: Uint8Array): OutputFile => ({ size: bytes.length, digest: hash("sha256", bytes, "hex") });

/** 不写盘的产出，给要建几千次站的测试用；约定与写盘的相同。 */
export class MemoryOutput extends Output {
  readonly #old: ReadonlyMap<string, Buffer>;
  /** 这一次的站点：每个文件的内容。 */
  readonly site = new Map<string, Buffer>();

  constructor(old: ReadonlyMap<string, Buffer> = new Map()) {
    super("", "", new Map([...old].map(([path, bytes]) => [path, entry(bytes)])));
    this.#old = old;
  }

  override async readBefore(path: string): Promise<Buffer> {
    const bytes = this.#old.get(path);
    if (!bytes) throw new Error(`上一次的产出里没有 ${path}`);
    return bytes;
  }

  override keep(path: string): boolean {
    const bytes = this.#old.get(path);
    if (bytes) this.site.set(path, bytes);
    return bytes !== undefined;
  }

  override async write(path: string, content: string | Uint8Array): Promise<boolean> {
    const bytes = Buffer.from(content);
    this.site.set(path, bytes);
    return !this.#old.get(path)?.equals(bytes);
  }
}
