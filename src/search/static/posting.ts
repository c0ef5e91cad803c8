import type { Key } from "../engine.ts";
import { ByteReader, ByteWriter } from "./varint.ts";

/** 一个词的倒排：哪些文件，各在什么位置。文件按编号由小到大逐份添进来。 */
export class PostingWriter {
  private readonly bytes: ByteWriter;
  private last = 0;

  /** @param size 估计有多少字节。 */
  constructor(size?: number) {
    this.bytes = new ByteWriter(size);
  }

  add(key: Key, positions: readonly number[]): void {
    this.bytes.number(key - this.last);
    this.last = key;
    this.bytes.number(positions.length);
    let previous = 0;
    for (const position of positions) {
      this.bytes.number(position - previous);
      previous = position;
    }
  }

  /**
   * 照抄几份文件的字节，只有第一份的编号要另写。
   * @param first 第一份的编号；bytes 从它的个数写起。
   * @param last 最后一份的编号。
   */
  copy(first: Key, last: Key, bytes: Uint8Array): void {
    this.bytes.number(first - this.last);
    this.last = last;
    this.bytes.append(bytes);
  }

  written(): Uint8Array {
    return this.bytes.written();
  }
}

/** 读出来的倒排：第 n 份文件的位置是 positions 里 starts[n] 到 starts[n+1]。 */
export interface Posting {
  keys: Key[];
  starts: number[];
  positions: number[];
}

export const emptyPosting: Posting = { keys: [], starts: [0], positions: [] };

export function readPosting(bytes: Uint8Array): Posting {
  const reader = new ByteReader(bytes);
  const posting: Posting = { keys: [], starts: [0], positions: [] };
  let key = 0;
  while (!reader.done) {
    key += reader.number();
    posting.keys.push(key);
    let position = 0;
    for (let count = reader.number(); count > 0; count--) {
      position += reader.number();
      posting.positions.push(position);
    }
    posting.starts.push(posting.positions.length);
  }
  return posting;
}

/** 一份文件里一个词的位置变成这样；没有位置，就是这份文件里不再有它。 */
export type PostingChange = readonly [key: Key, positions: readonly number[] | undefined];

/**
 * 改几份文件，别的照抄；结果与从头写的一个字节不差。
 * @param changes 按编号由小到大。
 */
export function patchPosting(bytes: Uint8Array, changes: readonly PostingChange[]): Uint8Array {
  const reader = new ByteReader(bytes);
  const writer = new PostingWriter(bytes.length + 16);
  let next = 0;
  // 连着没有变的几份，一并照抄。
  let run: { first: Key; last: Key; start: number; end: number } | undefined;
  const addUntil = (limit: Key) => {
    for (let change = changes[next]; change && change[0] < limit; change = changes[++next]) {
      flush();
      if (change[1]) writer.add(change[0], change[1]);
    }
  };
  const flush = () => {
    if (run) writer.copy(run.first, run.last, bytes.subarray(run.start, run.end));
    run = undefined;
  };
  let key = 0;
  while (!reader.done) {
    key += reader.number();
    const start = reader.position;
    for (let count = reader.number(); count > 0; count--) reader.number();
    addUntil(key);
    // 变了的这一份，到下一份时才写，写在它的位置上。
    if (changes[next]?.[0] === key) flush();
    else if (run) [run.last, run.end] = [key, reader.position];
    else run = { first: key, last: key, start, end: reader.position };
  }
  flush();
  addUntil(Number.POSITIVE_INFINITY);
  return writer.written();
}
