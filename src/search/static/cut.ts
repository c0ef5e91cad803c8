import { hash24 } from "../keys.ts";
import type { Term } from "./shard.ts";

export interface ShardSizes {
  /** 一片的倒排大约多少字节，压缩之前。 */
  shard: number;
  /** 一个词的倒排有这么多字节，就自成一片，不拖累邻近的词。 */
  common: number;
}

export const shardSizes: ShardSizes = { shard: 6144, common: 4096 };

/** 没有动过的一片：只知道它的第一个词，和它是不是一个常见的词自成的一片。 */
export interface KeptShard {
  first: string;
  file: string;
  bytes: number;
  alone: boolean;
}

/** 词典的一段：没有动过的一片，或者解开的词。 */
export type Piece = KeptShard | Iterable<Term>;

export const isKept = (piece: Piece): piece is KeptShard => "file" in piece;

/** 不自成一片的词有几个，一共占多少字节；每片几个词由它定。 */
export class Tally {
  terms: number;
  bytes: number;

  constructor({ terms, bytes } = { terms: 0, bytes: 0 }) {
    this.terms = terms;
    this.bytes = bytes;
  }

  /**
   * @param bytes 这个词的倒排有多少字节。
   * @param sign 添一个词是 1，去掉一个是 -1。
   */
  count(bytes: number, sign: 1 | -1, { common }: ShardSizes): void {
    if (bytes >= common) return;
    this.terms += sign;
    this.bytes += sign * (bytes + 4);
  }

  /** 平均几个词一片：取二的幂，总量翻倍才变一次。 */
  termsPerShard({ shard }: ShardSizes): number {
    return 2 ** Math.max(0, Math.round(Math.log2((shard * Math.max(this.terms, 1)) / Math.max(this.bytes, 1))));
  }
}

/**
 * 把词典切成一片一片，按词的次序。在哪些词前面断开，由词自己的散列和是不是常见的词决定，与别的词无关：
 * 改一份文件，只有说到它的分片变，别的原样，所以没有动过的一片不必解开也知道它两头在哪里。
 * @param each 平均几个词一片。
 * @param open 解开没有动过的一片；前一片的边界没有了，才要并进去。
 */
export async function* cut(
  pieces: Iterable<Piece>,
  each: number,
  { common }: ShardSizes,
  open: (shard: KeptShard) => Promise<Term[]>,
): AsyncGenerator<KeptShard | Term[]> {
  let current: KeptShard | Term[] | undefined;
  let afterCommon = false;
  const starts = (term: string, alone: boolean) => alone || afterCommon || hash24(term) % each === 0;
  const opened = async (shard: KeptShard | Term[]) => (Array.isArray(shard) ? shard : await open(shard));
  for (const piece of pieces)
    if (isKept(piece)) {
      if (current && !starts(piece.first, piece.alone)) {
        current = [...(await opened(current)), ...(await open(piece))];
      } else {
        if (current) yield current;
        current = piece;
      }
      afterCommon = piece.alone;
    } else
      for (const term of piece) {
        const alone = term[1].length >= common;
        if (current && starts(term[0], alone)) {
          yield current;
          current = undefined;
        }
        // 几十万个词，只有接在没有动过的一片后面的才要等。
        if (!current) current = [];
        else if (!Array.isArray(current)) current = await open(current);
        current.push(term);
        afterCommon = alone;
      }
  if (current) yield current;
}
