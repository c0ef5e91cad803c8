import { hash } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { Content } from "../reading/read-content.ts";
import { makePages } from "./make-pages.ts";
import { Output, type OutputFile } from "./output.ts";
import { programFor } from "./program-for.ts";
import type { StageProgress } from "./progress.ts";
import type { PageReport } from "./render-pages.ts";
import type { SavedLedger } from "./saved-ledger.ts";

/** 整站的第几部分，一共分成几部分。 */
export interface PartNumber {
  number: number;
  count: number;
}

/** 排好的一部分网页，等着拼。 */
interface Part {
  folder: string;
  files: ReadonlyMap<string, OutputFile>;
  ledger: SavedLedger;
}

/** 网页在这个文件夹里，账在旁边。 */
const pagesFolder = "pages";
const ledgerFile = "ledger";

/**
 * 只排整站的一部分网页和数据文件，放进 target，等着拼。
 * 各部分隔着页分，不按城市、年份：哪个城市的页多，分得也一样匀。
 * @throws 哪一页排不出来。
 */
export async function makePart(
  target: string,
  part: PartNumber,
  { content, program: digest, progress }: { content: Content; program: string; progress: StageProgress },
): Promise<PageReport> {
  progress.stage("编程序");
  const program = await programFor(digest, content);
  await rm(target, { recursive: true, force: true });
  await mkdir(join(target, pagesFolder), { recursive: true });
  const output = new Output(join(target, pagesFolder), join(target, pagesFolder));
  const { pages, ledger } = await makePages({
    content,
    program,
    output,
    saved: undefined,
    part,
    progress,
  });
  // 最后才写：没有它，就是没有排完。
  await writeFile(join(target, ledgerFile), serialize({ program: program.digest, files: output.files, ledger }));
  return pages;
}

/** 在别处排好的各部分。 */
export class Parts {
  readonly #parts: readonly Part[];
  readonly #owners = new Map<string, Part>();

  private constructor(parts: readonly Part[]) {
    this.#parts = parts;
    for (const part of parts) for (const file of part.files.keys()) this.#owners.set(file, part);
  }

  /**
   * @param program 这一次的程序的摘要。
   * @throws 没有排完，或者是别的版本的程序排的。
   */
  static async open(folders: readonly string[], program: string): Promise<Parts> {
    const parts: Part[] = [];
    for (const folder of folders) {
      const bytes = await readFile(join(folder, ledgerFile)).catch(() => undefined);
      if (!bytes) throw new Error(`${folder} 里没有排好的网页：先用 --part 排这一部分，排完了再拼`);
      const saved = deserialize(bytes) as { program: string; files: Part["files"]; ledger: SavedLedger };
      if (saved.program !== program)
        throw new Error(
          `${folder} 是另一版程序排的（源码、依赖、Node 或 site.yaml 的网址不同），拼不到一起；请用同一个提交重新排这一部分`,
        );
      parts.push({ folder, files: saved.files, ledger: saved.ledger });
    }
    return new Parts(parts);
  }

  get ledgers(): SavedLedger[] {
    return this.#parts.map(({ ledger }) => ledger);
  }

  has(file: string): boolean {
    return this.#owners.has(file);
  }

  /** @throws 文件不在了，或者同排好的时候不一样。 */
  async read(file: string): Promise<Buffer> {
    const { folder, files } = this.#owners.get(file) as Part;
    const place = join(folder, pagesFolder, file);
    const bytes = await readFile(place).catch(() => undefined);
    if (!bytes || hash("sha256", bytes, "hex") !== files.get(file)?.digest)
      throw new Error(`${place} 不在了，或者同排好的时候不一样：请重新排这一部分`);
    return bytes;
  }
}
