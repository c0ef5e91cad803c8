import type { KeptShard, Piece, ShardSizes, Tally } from "./cut.ts";
import type { PostingChange } from "./posting.ts";
import { patchPosting } from "./posting.ts";
import type { Term } from "./shard.ts";

/** 一片里的词改过以后；一个词没有哪份文件说到了，就去掉。总数随着改。 */
function patchTerms(
  terms: readonly Term[],
  altered: readonly (readonly [string, readonly PostingChange[]])[],
  tally: Tally,
  sizes: ShardSizes,
): Term[] {
  const postings = new Map(terms);
  for (const [term, changes] of altered) {
    const before = postings.get(term);
    const after = patchPosting(before ?? new Uint8Array(), changes);
    if (before) tally.count(before.length, -1, sizes);
    if (after.length > 0) tally.count(after.length, 1, sizes);
    if (after.length > 0) postings.set(term, after);
    else postings.delete(term);
  }
  return [...postings].sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * 把变了的词改进上一次的分片；没有说到的分片不动，也不解开。
 * @param altered 变了的词，按词的次序。
 * @param tally 上一次的总数，改成这一次的。
 */
export async function patchShards(
  shards: readonly KeptShard[],
  altered: readonly (readonly [string, readonly PostingChange[]])[],
  tally: Tally,
  sizes: ShardSizes,
  open: (shard: KeptShard) => Promise<Term[]>,
): Promise<Piece[]> {
  if (shards.length === 0) return [patchTerms([], altered, tally, sizes)];
  const pieces: Piece[] = [];
  let next = 0;
  for (const [index, shard] of shards.entries()) {
    // 比第一片还早的词，归第一片；一片管到下一片的第一个词为止。
    const until = shards[index + 1]?.first;
    const from = next;
    while (next < altered.length && (until === undefined || (altered[next]?.[0] ?? "") < until)) next += 1;
    pieces.push(next === from ? shard : patchTerms(await open(shard), altered.slice(from, next), tally, sizes));
  }
  return pieces;
}
