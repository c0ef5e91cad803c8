import { expect, test } from "vitest";
import { PostingWriter, readPosting } from "../../../src/search/static/posting.ts";
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
