import { expect, test } from "vitest";
import { Random } from "../../../scripts/generate/random.ts";
import { positionsOf } from "../../../src/search/static/fields.ts";
import { Inverter } from "../../../src/search/static/invert.ts";
import { PairTable } from "../../../src/search/static/pair-table.ts";
import { PostingWriter, readPosting } from "../../../src/search/static/posting.ts";
import { PostingPool } from "../../../src/search/static/posting-pool.ts";
import { document } from "../memory-engine.ts";

const plain = (character: string) => character;

test("许多词的倒排交错着长，每一条都同单独写的一样，长过一页也是", () => {
  const random = new Random(1);
  const pool = new PostingPool();
  const alone = Array.from({ length: 40 }, () => new PostingWriter());
  for (const [index] of alone.entries()) expect(pool.open()).toBe(index);
  let key = 0;
  for (let file = 0; file < 250; file++) {
    key += random.pick([1, 127, 128, 70_000]);
    const found = new Map<number, number[]>();
    let position = 0;
    for (let times = random.between(0, 5000); times > 0; times--) {
      // 前面的写得多，第一条接了许多节。
      const term = random.between(0, 1) === 0 ? 0 : random.between(0, random.between(0, 39));
      position += random.pick([1, 127, 128, 16_384, random.between(1, 5000)]);
      const positions = found.get(term);
      if (positions) positions.push(position);
      else found.set(term, [position]);
    }
    for (const [term, positions] of found) for (const _ of positions) pool.count(term);
    for (const [term, positions] of found) for (const each of positions) pool.add(term, key, each);
    for (const [term, positions] of found) alone[term]?.add(key, positions);
  }
  // 一页是一兆。
  expect(alone.reduce((sum, _, index) => sum + pool.lengthOf(index), 0)).toBeGreaterThan(1 << 20);
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
