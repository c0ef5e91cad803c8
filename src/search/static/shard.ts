import { ByteReader, ByteWriter } from "./varint.ts";

/** 一个词和它的倒排。 */
export type Term = readonly [term: string, posting: Uint8Array];

/** 一片倒排：词按次序排，前面是词表（与前一个词共有几个字、余下的字、倒排的字节数），后面是倒排。 */
export function writeShard(terms: readonly Term[]): Uint8Array {
  // 一个词的写法和两个数，多半十几个字节。
  const writer = new ByteWriter(terms.reduce((size, [, posting]) => size + posting.length + 16, 8));
  writer.number(terms.length);
  let previous = "";
  for (const [term, posting] of terms) {
    let shared = 0;
    while (shared < previous.length && previous[shared] === term[shared]) shared += 1;
    // 不从代理对中间断开。
    if (shared > 0 && (term.charCodeAt(shared - 1) & 0xfc00) === 0xd800) shared -= 1;
    writer.number(shared);
    writer.text(term.slice(shared));
    writer.number(posting.length);
    previous = term;
  }
  for (const [, posting] of terms) writer.append(posting);
  return writer.written();
}

/** 读进来的一片：词到倒排的字节，按词的次序。 */
export function readShard(bytes: Uint8Array): Map<string, Uint8Array> {
  const decoder = new TextDecoder();
  const reader = new ByteReader(bytes);
  const terms: [string, number][] = [];
  let previous = "";
  for (let count = reader.number(); count > 0; count--) {
    const shared = reader.number();
    previous = previous.slice(0, shared) + decoder.decode(reader.take(reader.number()));
    terms.push([previous, reader.number()]);
  }
  return new Map(terms.map(([term, length]) => [term, reader.take(length)]));
}
