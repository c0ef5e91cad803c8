import { expect, test } from "vitest";
import { Random } from "../../../scripts/generate/random.ts";
import { PostingWriter, patchPosting, readPosting } from "../../../src/search/static/posting.ts";
import { readShard, writeShard } from "../../../src/search/static/shard.ts";
import { ByteReader, ByteWriter } from "../../../src/search/static/varint.ts";

test("变长整数写了读得回来", () => {
  const values = [0, 1, 127, 128, 16_383, 16_384, 2 ** 27 + 5, 2 ** 31, 2 ** 32 - 1];
  const writer = new ByteWriter();
  for (const value of values) writer.number(value);
  const reader = new ByteReader(writer.written());
  expect(values.map(() => reader.number())).toEqual(values);
  expect(reader.done).toBe(true);
  expect(() => reader.number()).toThrow("残缺");
});

test("倒排写了读得回来", () => {
  const writer = new PostingWriter();
  writer.add(3, [0, 5, 1 << 27]);
  writer.add(70_000, [9]);
  expect(readPosting(writer.written())).toEqual({
    keys: [3, 70_000],
    starts: [0, 3, 4],
    positions: [0, 5, 1 << 27, 9],
  });
});

test("改几份文件，与从头写的一个字节不差", () => {
  const random = new Random(4);
  const write = (documents: ReadonlyMap<number, number[]>) => {
    const writer = new PostingWriter();
    for (const key of [...documents.keys()].sort((a, b) => a - b)) writer.add(key, documents.get(key) ?? []);
    return Buffer.from(writer.written());
  };
  const positions = () =>
    Array.from({ length: random.between(1, 4) }, (_, index) => index * 100 + random.between(0, 99));
  for (let round = 0; round < 300; round++) {
    const documents = new Map<number, number[]>();
    for (let count = random.between(0, 12); count > 0; count--) documents.set(random.between(0, 40), positions());
    const before = write(documents);
    const changes = new Map<number, number[] | undefined>();
    for (let count = random.between(1, 8); count > 0; count--) {
      const key = random.between(0, 40);
      const fresh = documents.has(key) && random.between(0, 2) === 0 ? undefined : positions();
      changes.set(key, fresh);
      if (fresh) documents.set(key, fresh);
      else documents.delete(key);
    }
    const patched = patchPosting(
      before,
      [...changes].sort(([a], [b]) => a - b),
    );
    expect(Buffer.from(patched), `第 ${round} 轮`).toEqual(write(documents));
  }
});

test("一片写了读得回来，词的次序照旧，增补平面的字不被拆开", () => {
  const terms = ["1126+", "协商", "协议", "商", "𠮷野", "𠮾野", "\u{323af}"].map(
    (term, index) => [term, Uint8Array.from({ length: index * 50 }, () => index)] as const,
  );
  expect([...readShard(writeShard(terms))]).toEqual(terms.map(([term, bytes]) => [term, bytes]));
});

test("截断的一片说是残缺", () => {
  const bytes = writeShard([["协商", Uint8Array.of(1, 2, 3)]]);
  expect(() => readShard(bytes.subarray(0, bytes.length - 1))).toThrow("残缺");
});
