import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import type { SearchDocument } from "../document.ts";
import type { Key } from "../engine.ts";
import { hash24 } from "../keys.ts";
import type { Simplifier } from "../tokenise.ts";
import type { PackedDirectory } from "./directory.ts";
import { positionsOf } from "./fields.ts";
import { PostingWriter } from "./posting.ts";
import { writeShard } from "./shard.ts";

/** 一片的倒排大约多少字节，压缩之前。 */
const shardBytes = 6144;
/** 一个词的倒排有这么多字节，就自成一片，不拖累邻近的词。 */
const commonBytes = 4096;

/**
 * 在哪些词前面断开，由词自己的散列决定，与别的词无关：改一份文件，只有说到它的分片变，别的原样。
 * 平均几个词一片，取二的幂，总量翻倍才变一次。
 */
function termsPerShard(postings: ReadonlyMap<string, PostingWriter>): number {
  let [terms, bytes] = [0, 0];
  for (const posting of postings.values()) {
    const { length } = posting.written();
    if (length >= commonBytes) continue;
    terms += 1;
    bytes += length + 4;
  }
  return 2 ** Math.max(0, Math.round(Math.log2((shardBytes * Math.max(terms, 1)) / Math.max(bytes, 1))));
}

/** 词典切成一片一片，按词的次序。 */
function* shards(postings: ReadonlyMap<string, PostingWriter>): Generator<[string, Uint8Array][]> {
  const each = termsPerShard(postings);
  let shard: [string, Uint8Array][] = [];
  let common = false;
  for (const term of [...postings.keys()].sort()) {
    const posting = postings.get(term)?.written() ?? new Uint8Array();
    const alone = posting.length >= commonBytes;
    if (shard.length > 0 && (alone || common || hash24(term) % each === 0)) {
      yield shard;
      shard = [];
    }
    shard.push([term, posting]);
    common = alone;
  }
  if (shard.length > 0) yield shard;
}

/**
 * 做静态索引，写进 folder：一个个分片，文件名是内容的摘要；内容不变，文件不变。
 * @returns 分片的目录，由调用的人发布。
 */
export async function writeStaticIndex(
  documents: readonly (readonly [Key, SearchDocument])[],
  simplify: Simplifier,
  folder: string,
): Promise<PackedDirectory> {
  const postings = new Map<string, PostingWriter>();
  for (const [key, document] of [...documents].sort(([a], [b]) => a - b))
    for (const [term, positions] of positionsOf(document, simplify)) {
      let posting = postings.get(term);
      if (!posting) {
        posting = new PostingWriter();
        postings.set(term, posting);
      }
      posting.add(key, positions);
    }
  await mkdir(folder, { recursive: true });
  const directory: PackedDirectory = { documents: documents.length, shards: [] };
  for (const shard of shards(postings)) {
    const bytes = deflateRawSync(writeShard(shard), { level: 9 });
    const file = createHash("sha256").update(bytes).digest("base64url").slice(0, 8);
    await writeFile(join(folder, `${file}.bin`), bytes);
    directory.shards.push([shard[0]?.[0] ?? "", file, bytes.length]);
  }
  return directory;
}
