import type { Match, SearchEngine } from "../engine.ts";
import { cheapestCover } from "./cover.ts";
import { Directory, type PackedDirectory, type ShardEntry } from "./directory.ts";
import { type FieldCounts, matchPhrase } from "./phrase.ts";
import { emptyPosting, type Posting, readPosting } from "./posting.ts";
import { readShard } from "./shard.ts";

/** 出现在哪一栏，比正文重多少。 */
const weight = { title: 3, names: 1.2 } as const;

/** 出现多次的，好处越来越小。 */
const saturate = (count: number) => count / (count + 1.2);

const scoreOf = ({ title, names, body }: FieldCounts, rarity: number): number =>
  rarity * ((title > 0 ? weight.title : 0) + (names > 0 ? weight.names : 0) + 2.2 * saturate(body));

/** 取一个压缩过的分片。 */
async function download(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok || !response.body) throw new Error(`${address}: ${response.status}`);
  const plain = response.body.pipeThrough(new DecompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(plain).arrayBuffer());
}

/**
 * 自己的静态索引：词典排好次序，切成几百个压缩的分片，用到哪片取哪片。
 * 一片取到以后就留着；没取到的下次再取，答案只由索引决定，与此前搜过什么无关。
 */
export class StaticEngine implements SearchEngine {
  private readonly base: string;
  private readonly directory: Directory;
  private readonly shards = new Map<string, Promise<Map<string, Uint8Array>>>();
  private readonly postings = new Map<string, Posting>();

  /** @param base 分片所在的地址，以斜线结尾。 */
  constructor(base: string, packed: PackedDirectory) {
    this.base = base;
    this.directory = new Directory(packed);
  }

  private shard(entry: ShardEntry): Promise<Map<string, Uint8Array>> {
    let shard = this.shards.get(entry.file);
    if (!shard) {
      shard = download(`${this.base}${entry.file}.bin`).then(readShard);
      this.shards.set(entry.file, shard);
      shard.catch(() => this.shards.delete(entry.file));
    }
    return shard;
  }

  private async posting(word: string): Promise<Posting> {
    const known = this.postings.get(word);
    if (known) return known;
    const entry = this.directory.shardOf(word);
    const bytes = entry && (await this.shard(entry)).get(word);
    const posting = bytes ? readPosting(bytes) : emptyPosting;
    this.postings.set(word, posting);
    return posting;
  }

  /** 取这个词要花多少字节；已经取过的几乎不花。 */
  private cost(word: string): number {
    const entry = this.directory.shardOf(word);
    return entry && !this.shards.has(entry.file) ? entry.bytes + 200 : 1;
  }

  private async phrase(words: readonly string[]): Promise<Map<number, FieldCounts>> {
    const chosen = cheapestCover(words.map((word) => this.cost(word)));
    return matchPhrase(
      await Promise.all(chosen.map(async (offset) => ({ posting: await this.posting(words[offset] ?? ""), offset }))),
    );
  }

  private async prefixed(prefix: string): Promise<Map<number, FieldCounts>> {
    const shards = await Promise.all(this.directory.shardsFrom(prefix).map((entry) => this.shard(entry)));
    const total = new Map<number, FieldCounts>();
    for (const shard of shards)
      for (const [term, bytes] of shard)
        if (term.startsWith(prefix))
          for (const [key, { title, names, body }] of matchPhrase([{ posting: readPosting(bytes), offset: 0 }])) {
            const counts = total.get(key) ?? { title: 0, names: 0, body: 0 };
            total.set(key, { title: counts.title + title, names: counts.names + names, body: counts.body + body });
          }
    return total;
  }

  async find(words: readonly string[], exact: boolean): Promise<Match[]> {
    const found = exact ? await this.phrase(words) : await this.prefixed(words[0] ?? "");
    const { documents } = this.directory;
    const rarity = Math.log(1 + (documents - found.size + 0.5) / (found.size + 0.5));
    return [...found]
      .map(([key, counts]) => ({ key, score: scoreOf(counts, rarity) }))
      .sort((a, b) => b.score - a.score || a.key - b.key);
  }
}
