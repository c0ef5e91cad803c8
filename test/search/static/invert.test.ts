import { expect, test } from "vitest";
import { Random } from "../../../scripts/generate/random.ts";
import { BytePool } from "../../../src/search/static/byte-pool.ts";
import { positionsOf } from "../../../src/search/static/fields.ts";
import { Inverter } from "../../../src/search/static/invert.ts";
import { PairTable } from "../../../src/search/static/pair-table.ts";
import { readPosting } from "../../../src/search/static/posting.ts";
import { ByteWriter } from "../../../src/search/static/varint.ts";
import { document } from "../memory-engine.ts";

const plain = (character: string) => character;

test("许多条字节串交错着写，每一条都同单独写的一样，长过一页也是", () => {
  const random = new Random(1);
  const pool = new BytePool();
  const alone = Array.from({ length: 40 }, () => new ByteWriter());
  for (const [index] of alone.entries()) expect(pool.open()).toBe(index);
  for (let count = 0; count < 200_000; count++) {
    // 前面的写得多，第一条长过一页。
    const string = random.between(0, 1) === 0 ? 0 : random.between(0, random.between(0, 39));
    const value = random.pick([0, 127, 128, 70_000, 2 ** 31 - 1, 2 ** 32 - 1, random.between(0, 5000)]);
    pool.number(string, value);
    alone[string]?.number(value);
  }
  expect(pool.lengthOf(0)).toBeGreaterThan(1 << 17);
  for (const [index, writer] of alone.entries())
    expect(Buffer.compare(pool.read(index), writer.written()), `第 ${index} 条`).toBe(0);
});

test("一对一对地记，记了几次翻倍也找得到；没有记的找不到", () => {
  const table = new PairTable();
  const random = new Random(2);
  const known = new Map<string, number>();
  for (let value = 0; value < 20_000; value++) {
    const [first, second] = [random.between(0, 3000), random.between(0, 3000)];
    const name = `${first} ${second}`;
    expect(table.get(first, second)).toBe(known.get(name) ?? -1);
    if (known.has(name)) continue;
    table.add(first, second, value);
    known.set(name, value);
  }
  for (const [name, value] of known)
    expect(table.get(...(name.split(" ").map(Number) as [number, number]))).toBe(value);
});

test("翻过来的，与逐份切词的一样；长文件也是", () => {
  const random = new Random(3);
  const letters = [..."协商议政委员1126+N，。"];
  const text = (length: number) => Array.from({ length }, () => random.pick(letters)).join("");
  const documents = [
    // “11”“2”相连和“112”收尾，是同一个词。
    document("a", "11 2", ["112。11 2。", text(40_000)], { names: [text(5), ""] }),
    ...Array.from({ length: 30 }, (_, index) => document(`d${index}`, text(6), [text(80), text(300)])),
  ];
  const inverter = new Inverter(plain);
  const expected = new Map<string, [number, number[]][]>();
  for (const [index, given] of documents.entries()) {
    inverter.add(index * 1000, given);
    for (const [term, positions] of positionsOf(given, plain))
      expected.set(term, [...(expected.get(term) ?? []), [index * 1000, positions]]);
  }
  const made = [...inverter.inOrder()].map(([term, bytes]) => {
    const { keys, starts, positions } = readPosting(bytes);
    return [term, keys.map((key, index) => [key, positions.slice(starts[index], starts[index + 1])])];
  });
  expect(made).toEqual([...expected].sort(([a], [b]) => (a < b ? -1 : 1)));
  expect([...inverter.lengths()].reduce((sum, length) => sum + length, 0)).toBe(
    [...inverter.inOrder()].reduce((sum, [, bytes]) => sum + bytes.length, 0),
  );
});

test("改长一段，别的段的词不挪位置", () => {
  const before = positionsOf(document("a", "题名", ["第一段。", "协商建言。"]), plain);
  const after = positionsOf(document("a", "题名", ["第一段，添了一句话。", "协商建言。"]), plain);
  expect(after.get("协商")).toEqual(before.get("协商"));
  expect(after.get("题名")).toEqual(before.get("题名"));
});
