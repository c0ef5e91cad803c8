/** 分片的目录：每片的第一个词、文件名和字节数，按词的次序。 */
export interface PackedDirectory {
  /** 进入索引的文件有几份。 */
  documents: number;
  shards: [first: string, file: string, bytes: number][];
}

export interface ShardEntry {
  file: string;
  bytes: number;
}

const before = (a: string, b: string) => a < b;

export class Directory {
  readonly documents: number;
  private readonly shards: PackedDirectory["shards"];

  constructor({ documents, shards }: PackedDirectory) {
    this.documents = documents;
    this.shards = shards;
  }

  /** 第一个词不晚于 term 的最后一片。 */
  private indexOf(term: string): number {
    let [low, high] = [0, this.shards.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (before(term, this.shards[middle]?.[0] ?? "")) high = middle;
      else low = middle + 1;
    }
    return low - 1;
  }

  /** 可能有这个词的一片；比所有的词都早的没有。 */
  shardOf(term: string): ShardEntry | undefined {
    const entry = this.shards[this.indexOf(term)];
    return entry && { file: entry[1], bytes: entry[2] };
  }

  /** 可能有以它开头的词的各片。 */
  shardsFrom(prefix: string): ShardEntry[] {
    const entries: ShardEntry[] = [];
    for (let at = Math.max(this.indexOf(prefix), 0); at < this.shards.length; at++) {
      const [first, file, bytes] = this.shards[at] ?? ["", "", 0];
      if (entries.length > 0 && !first.startsWith(prefix) && before(prefix, first)) break;
      entries.push({ file, bytes });
    }
    return entries;
  }
}
