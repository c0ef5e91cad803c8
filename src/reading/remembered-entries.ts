import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { ExaminedPictures } from "../checking/pictures.ts";
import type { CollectionName } from "../schemas/collections.ts";
import { type Entry, type Stamp, statFile } from "./entry.ts";

/** 分成这么多份存：改一份文件，只重写它所在的那一份。 */
const shelves = 64;

interface Shelf {
  /** 开始读的时刻，毫秒。 */
  taken: number;
  entries: Map<string, Entry>;
}

/** 写得再快，隔这么久（毫秒）的两次存盘，时间戳也不会一样。 */
const tick = 100;

/**
 * 上一次读好、没有错的文件：在盘上一点没有动过的，不必再读、再校验。
 * 文件的大小、时间、编号都没有变，才算没有动过；时间离上一次读太近的不信，同 Git 的办法。
 */
export class RememberedEntries {
  readonly #root: string;
  readonly #folder: string;
  #taken = Date.now();
  /** 看过、没有毛病的图片。 */
  readonly pictures: ExaminedPictures = new Map();
  readonly #shelves: Shelf[] = Array.from({ length: shelves }, () => ({ taken: 0, entries: new Map() }));

  /**
   * @param root 内容根目录。
   * @param version 校验的程序的摘要：程序换了，记住的全部作废。
   */
  constructor(root: string, version: string) {
    this.#root = root;
    const name = createHash("sha256")
      .update(`${resolve(root)}\n${version}`)
      .digest("hex")
      .slice(0, 16);
    this.#folder = join(".build", "cache", "content", name);
  }

  #shelf(path: string): Shelf {
    let sum = 0;
    for (let index = 0; index < path.length; index += 1) sum = (sum * 31 + path.charCodeAt(index)) >>> 0;
    return this.#shelves[sum % shelves] as Shelf;
  }

  #fileOf = (number: number) => join(this.#folder, `${number}.entries`);

  async load(): Promise<this> {
    try {
      for (const [path, stamp] of deserialize(await readFile(join(this.#folder, "pictures"))))
        this.pictures.set(path, stamp);
    } catch {
      // 没有记过，或者记坏了：每张图片都再看一遍。
    }
    await Promise.all(
      this.#shelves.map(async (shelf, number) => {
        try {
          Object.assign(shelf, deserialize(await readFile(this.#fileOf(number))));
        } catch {
          // 没有记过，或者记坏了：这一份从头读。
        }
      }),
    );
    return this;
  }

  /** 又要读一遍了：这以后动过的，记下来也不作数。 */
  begin(): void {
    this.#taken = Date.now();
  }

  /** 这份文件没有动过的话，记住的那一份。 */
  find(path: string): Entry | undefined {
    const { taken, entries } = this.#shelf(path);
    const known = entries.get(path);
    if (!known) return undefined;
    const stats = statFile(join(this.#root, path));
    if (stats?.stamp !== known.stamp || stats.touched >= taken - tick) return undefined;
    return known;
  }

  /** 文件动过（另存了一次、换了时间），内容还是那些的话，记住的那一份。 */
  findByDigest(path: string, digest: string, stamp: Stamp): Entry | undefined {
    const known = this.#shelf(path).entries.get(path);
    return known?.digest === digest ? { ...known, stamp } : undefined;
  }

  /**
   * 全部内容都没有错，记下来。写在旁边再换上去，写到一半停下也不碍事。
   * @returns 记住的那些：同给的一样，只是不再连着各份文件的全文（从全文里切下来的一段文字，会把全文留在内存里）。
   */
  async save(entries: Readonly<Record<CollectionName, readonly Entry[]>>): Promise<Record<CollectionName, Entry[]>> {
    const all = Object.values(entries).flat();
    const paths = new Set(all.map(({ path }) => path));
    const changed = new Set<Shelf>();
    for (const shelf of this.#shelves)
      for (const path of shelf.entries.keys())
        if (!paths.has(path)) {
          shelf.entries.delete(path);
          changed.add(shelf);
        }
    for (const entry of all) {
      const shelf = this.#shelf(entry.path);
      const before = shelf.entries.get(entry.path);
      if (before?.digest === entry.digest && before.stamp === entry.stamp && shelf.taken > 0) continue;
      shelf.entries.set(entry.path, entry);
      changed.add(shelf);
    }
    await mkdir(this.#folder, { recursive: true });
    await writeFile(join(this.#folder, "pictures"), serialize(this.pictures));
    for (const shelf of changed) {
      shelf.taken = this.#taken;
      const file = this.#fileOf(this.#shelves.indexOf(shelf));
      const bytes = serialize(shelf);
      await writeFile(`${file}.${process.pid}`, bytes);
      await rename(`${file}.${process.pid}`, file);
      Object.assign(shelf, deserialize(bytes));
    }
    return Object.fromEntries(
      Object.entries(entries).map(([name, items]) => [
        name,
        items.map((entry) => this.#shelf(entry.path).entries.get(entry.path) ?? entry),
      ]),
    ) as Record<CollectionName, Entry[]>;
  }
}
