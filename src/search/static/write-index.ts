import { hash } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Memory } from "../../building/memory.ts";
import type { Output } from "../../building/output.ts";
import { Turns } from "../../building/turns.ts";
import type { Changes } from "../changes.ts";
import type { Lexicon } from "../lexicon.ts";
import { makeSimplifier } from "../tokenise.ts";
import { alterations } from "./alterations.ts";
import { cut, isKept, type KeptShard, type Piece, type ShardSizes, Tally } from "./cut.ts";
import type { PackedDirectory } from "./directory.ts";
import { Inverter } from "./invert.ts";
import { patchShards } from "./patch.ts";
import { readShard, type Term, writeShard } from "./shard.ts";
import { writeDirectory } from "./write-directory.ts";

const memoryName = "search/static";

/** 记给下一次的：各片，定每片几个词的总数，切词时用的繁简对照。 */
interface Remembered {
  simplify: Lexicon["simplify"];
  shards: KeptShard[];
  terms: number;
  bytes: number;
}

const pathOf = (file: string) => `search/terms/${file}.bin`;

/** 压缩一片；文件名是内容的摘要，内容不变，名字不变。 */
function packShard(terms: readonly Term[]): { file: string; packed: Uint8Array } {
  const plain = writeShard(terms);
  // 压不小的也放得下，一次压完。
  const packed = deflateRawSync(plain, { level: 9, chunkSize: plain.length + 1024 });
  return { file: hash("sha256", packed, "base64url").slice(0, 8), packed };
}

/**
 * 做静态索引：一个个分片放进 search/terms/。上一次的还在，就只改变了的词所在的分片；结果与从头做的一个字节不差。
 * @returns 分片的目录，由调用的人写进总入口。
 */
export async function writeStaticIndex(
  output: Output,
  memory: Memory,
  { total, changed, all }: Changes,
  table: Lexicon["simplify"],
  sizes: ShardSizes,
): Promise<PackedDirectory> {
  const remembered = memory.recall<Remembered>(memoryName);
  const before = remembered?.shards.every(({ file }) => output.before.has(pathOf(file))) ? remembered : undefined;

  const simplifierOf = ({ from, to }: Lexicon["simplify"]) => makeSimplifier(from, to);
  const simplify = simplifierOf(table);
  const open = async ({ file }: KeptShard): Promise<Term[]> => [
    ...readShard(inflateRawSync(await output.readBefore(pathOf(file)))),
  ];

  const turns = new Turns();
  let pieces: Piece[];
  const tally = new Tally(before && changed ? before : undefined);
  if (before && changed) {
    const each = tally.termsPerShard(sizes);
    const altered = alterations(changed, simplifierOf(before.simplify), simplify);
    pieces = await patchShards(before.shards, altered, tally, sizes, open);
    if (tally.termsPerShard(sizes) !== each)
      pieces = await Promise.all(pieces.map((piece) => (isKept(piece) ? open(piece) : piece)));
  } else {
    const inverter = new Inverter(simplify);
    for (const [key, document] of await all()) {
      inverter.add(key, document);
      await turns.pass();
    }
    for (const length of inverter.lengths()) tally.count(length, 1, sizes);
    pieces = [inverter.inOrder()];
  }

  const shards: KeptShard[] = [];
  for await (const shard of cut(pieces, tally.termsPerShard(sizes), sizes, open)) {
    await turns.pass();
    if (isKept(shard)) {
      output.keep(pathOf(shard.file));
      shards.push(shard);
      continue;
    }
    const [first, posting] = shard[0] ?? ["", new Uint8Array()];
    const { file, packed } = packShard(shard);
    await output.write(pathOf(file), packed);
    shards.push({ first, file, bytes: packed.length, alone: posting.length >= sizes.common });
  }
  memory.remember(memoryName, { simplify: table, shards, terms: tally.terms, bytes: tally.bytes } satisfies Remembered);
  return writeDirectory(
    output,
    total,
    shards.map(({ first, file, bytes }) => [first, file, bytes]),
  );
}
