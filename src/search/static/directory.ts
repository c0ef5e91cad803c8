/** 一片：第一个词、文件名和字节数。 */
export type ShardRow = [first: string, file: string, bytes: number];

/**
 * 分片的目录，随总入口一起取：目录也分页，一次搜索只取用得着的几页。
 * 各页照词的次序，写着第一个词和文件名。
 */
export interface PackedDirectory {
  /** 进入索引的文件有几份。 */
  documents: number;
  pages: [first: string, file: string][];
}

export interface ShardEntry {
  file: string;
  bytes: number;
}

/** 目录的一页在 search/ 里的路径。 */
export const pagePath = (file: string) => `terms/${file}.json`;

/** 第一个词不晚于 term 的最后一行；都晚于它的是 -1。 */
function indexOf(rows: readonly (readonly [first: string, ...rest: unknown[]])[], term: string): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (term < (rows[middle]?.[0] ?? "")) high = middle;
    else low = middle + 1;
  }
  return low - 1;
}

export class Directory {
  readonly documents: number;
  private readonly pages: PackedDirectory["pages"];
  private readonly read: (file: string) => Promise<ShardRow[]>;

  /** @param read 取目录的一页；取过的应当记着。 */
  constructor({ documents, pages }: PackedDirectory, read: (file: string) => Promise<ShardRow[]>) {
    this.documents = documents;
    this.pages = pages;
    this.read = read;
  }

  private async rows(page: number): Promise<ShardRow[]> {
    const file = this.pages[page]?.[1];
    return file === undefined ? [] : await this.read(file);
  }

  /** 可能有这个词的一片；比所有的词都早的没有。 */
  async shardOf(term: string): Promise<ShardEntry | undefined> {
    const rows = await this.rows(indexOf(this.pages, term));
    const row = rows[indexOf(rows, term)];
    return row && { file: row[1], bytes: row[2] };
  }

  /** 可能有以它开头的词的各片。 */
  async shardsFrom(prefix: string): Promise<ShardEntry[]> {
    const entries: ShardEntry[] = [];
    for (let page = Math.max(indexOf(this.pages, prefix), 0); page < this.pages.length; page++) {
      const rows = await this.rows(page);
      const from = entries.length === 0 ? Math.max(indexOf(rows, prefix), 0) : 0;
      for (const [first, file, bytes] of rows.slice(from)) {
        if (entries.length > 0 && !first.startsWith(prefix) && prefix < first) return entries;
        entries.push({ file, bytes });
      }
    }
    return entries;
  }
}
