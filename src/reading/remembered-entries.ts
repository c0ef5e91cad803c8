import { createHash } from "node:crypto";
import { readFileSync, type Stats, statSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { deserialize, serialize } from "node:v8";
import { type ExaminedPictures, picturesUsed } from "../checking/pictures.ts";
import type { CollectionName } from "../schemas/collections.ts";
import { splitFrontMatter } from "./front-matter.ts";
import type { Entry } from "./read-content.ts";
import { parseYaml } from "./yaml.ts";

/** 记住的一份文件：读出来的东西，和那时文件在盘上的样子。 */
interface Remembered {
  id: string;
  path: string;
  data: unknown;
  lead: string;
  digest: string;
  draft: boolean;
  bodyLine: number;
  /** 正文里引用的图片；没有的为空。 */
  pictures: string[];
  stamp: string;
}

/** 分成这么多份存：改一份文件，只重写它所在的那一份。 */
const shelves = 64;

interface Shelf {
  /** 开始读的时刻，毫秒。 */
  taken: number;
  entries: Map<string, Remembered>;
}

/** 写得再快，隔这么久（毫秒）的两次存盘，时间戳也不会一样。 */
const tick = 100;

const stampOf = ({ size, mtimeMs, ctimeMs, ino }: Stats) => `${size} ${mtimeMs} ${ctimeMs} ${ino}`;

/** 一份没有变的文件：数据是记住的，正文和位置要用时才去读。 */
export class KnownEntry implements Entry {
  readonly id: string;
  readonly path: string;
  readonly data: unknown;
  readonly lead: string;
  readonly digest: string;
  readonly draft: boolean;
  readonly bodyLine: number;
  readonly settled = true;
  readonly pictures: readonly string[];
  readonly #root: string;

  constructor(root: string, { id, path, data, lead, digest, draft, bodyLine, pictures }: Remembered) {
    this.#root = root;
    this.pictures = pictures;
    this.id = id;
    this.path = path;
    this.data = data;
    this.lead = lead;
    this.digest = digest;
    this.draft = draft;
    this.bodyLine = bodyLine;
  }

  #split() {
    const { text } = this.source();
    if (!this.path.endsWith(".md")) return { yaml: text, yamlLine: 1, body: "" };
    const split = splitFrontMatter(text);
    if ("message" in split) throw new Error(`${this.path} 读的时候还好好的，现在变了：${split.message}`);
    return split;
  }

  /** 全文，给要整篇看的核对用。 */
  source(): { path: string; text: string; yamlStart: number; bodyStart: number } {
    const text = readFileSync(join(this.#root, this.path), "utf8").replaceAll("\r\n", "\n");
    return { path: this.path, text, yamlStart: 0, bodyStart: 0 };
  }

  get body(): string {
    return this.#split().body;
  }

  locate: Entry["locate"] = (...path) => {
    const { yaml, yamlLine } = this.#split();
    return parseYaml(yaml, yamlLine).locate(...path);
  };
}

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
    const stats = statSync(join(this.#root, path), { throwIfNoEntry: false });
    if (!stats?.isFile() || stampOf(stats) !== known.stamp) return undefined;
    if (Math.max(stats.mtimeMs, stats.ctimeMs) >= taken - tick) return undefined;
    return new KnownEntry(this.#root, known);
  }

  /** 文件动过（另存了一次、换了时间），内容还是那些的话，记住的那一份。 */
  findByDigest(path: string, digest: string): Entry | undefined {
    const known = this.#shelf(path).entries.get(path);
    return known?.digest === digest ? new KnownEntry(this.#root, known) : undefined;
  }

  /** 全部内容都没有错，记下来。写在旁边再换上去，写到一半停下也不碍事。 */
  async save(entries: Readonly<Record<CollectionName, readonly Entry[]>>): Promise<void> {
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
      const { id, path, data, lead, digest, draft, bodyLine } = entry;
      const shelf = this.#shelf(path);
      const stats = statSync(join(this.#root, path), { throwIfNoEntry: false });
      const stamp = stats ? stampOf(stats) : "";
      const before = shelf.entries.get(path);
      if (before?.digest === digest && before.stamp === stamp && shelf.taken > 0) continue;
      const pictures =
        entry instanceof KnownEntry ? [...entry.pictures] : [...picturesUsed(entry.body)].map(({ address }) => address);
      shelf.entries.set(path, { id, path, data, lead, digest, draft, bodyLine, pictures, stamp });
      changed.add(shelf);
    }
    await mkdir(this.#folder, { recursive: true });
    await writeFile(join(this.#folder, "pictures"), serialize(this.pictures));
    for (const shelf of changed) {
      shelf.taken = this.#taken;
      const file = this.#fileOf(this.#shelves.indexOf(shelf));
      await writeFile(`${file}.${process.pid}`, serialize(shelf));
      await rename(`${file}.${process.pid}`, file);
    }
  }
}
