import type { Match, SearchEngine } from "../engine.ts";
import { remember } from "../library.ts";
import { cheapestCover } from "./cover.ts";
import { Directory, type PackedDirectory, pagePath, type ShardRow } from "./directory.ts";
import { type FieldCounts, matchPhrase } from "./phrase.ts";
import { emptyPosting, type Posting, readPosting } from "./posting.ts";
import { readShard } from "./shard.ts";

/** 出现在哪一栏，比正文重多少。 */
const weight = { title: 3, names: 1.2 } as const;

/** 出现多次的，好处越来越小。 */
const saturate = (count: number) => count / (count + 1.2);

const scoreOf = ({ title, names, body }: FieldCounts, rarity: number): number =>
  rarity * ((title > 0 ? weight.title : 0) + (names > 0 ? weight.names : 0) + 2.2 * saturate(body));

async function download(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

/** 取一个压缩过的分片。 */
async function downloadShard(address: string): Promise<Map<string, Uint8Array>> {
  const plain = (await download(address)).body?.pipeThrough(new DecompressionStream("deflate-raw"));
  return readShard(new Uint8Array(await new Response(plain ?? null).arrayBuffer()));
}

/**
 * 自己的静态索引：词典排好次序，切成几百个压缩的分片，用到哪片取哪片。
 * 一片取到以后就留着；没取到的下次再取，答案只由索引决定，与此前搜过什么无关。
 */
export class StaticEngine implements SearchEngine {
  private readonly directory: Directory;
  private readonly shard: (file: string) => Promise<Map<string, Uint8Array>>;
  /** 取过的各片，取过的不再花字节。 */
  private readonly fetched = new Set<string>();
  private readonly postings = new Map<string, Posting>();

  /** @param base 索引所在的地址，以斜线结尾。 */
  constructor(base: string, packed: PackedDirectory) {
    this.directory = new Directory(
      packed,
      remember(async (file) => (await (await download(base + pagePath(file))).json()) as ShardRow[]),
    );
    this.shard = remember(async (file) => {
      const shard = await downloadShard(`${base}terms/${file}.bin`);
      this.fetched.add(file);
      return shard;
    });
  }

  private async posting(word: string): Promise<Posting> {
    const known = this.postings.get(word);
    if (known) return known;
    const entry = await this.directory.shardOf(word);
    const bytes = entry && (await this.shard(entry.file)).get(word);
    const posting = bytes ? readPosting(bytes) : emptyPosting;
    this.postings.set(word, posting);
    return posting;
  }

  /** 取这个词要花多少字节；已经取过的几乎不花。 */
  private async cost(word: string): Promise<number> {
    const entry = await this.directory.shardOf(word);
    return entry && !this.fetched.has(entry.file) ? entry.bytes + 200 : 1;
  }

  private async phrase(words: readonly string[]): Promise<Map<number, FieldCounts>> {
    const chosen = cheapestCover(await Promise.all(words.map((word) => this.cost(word))));
    return matchPhrase(
      await Promise.all(chosen.map(async (offset) => ({ posting: await this.posting(words[offset] ?? ""), offset }))),
    );
  }

  private async prefixed(prefix: string): Promise<Map<number, FieldCounts>> {
    const entries = await this.directory.shardsFrom(prefix);
    const shards = await Promise.all(entries.map(({ file }) => this.shard(file)));
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
