import type { Key } from "../engine.ts";
import { ByteReader, ByteWriter } from "./varint.ts";

/** 一个词的倒排：哪些文件，各在什么位置。文件按编号由小到大逐份添进来。 */
export class PostingWriter {
  private readonly bytes = new ByteWriter();
  private last = 0;

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
