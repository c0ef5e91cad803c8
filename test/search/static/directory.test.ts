import { expect, test } from "vitest";
import { Directory, pagePath, type ShardRow } from "../../../src/search/static/directory.ts";
import { writeDirectory } from "../../../src/search/static/write-directory.ts";
import { MemoryOutput } from "../../building/memory-output.ts";

/** 三千片：每片的第一个词是两个字，照次序。 */
const shards = Array.from({ length: 3000 }, (_, index): ShardRow => {
  const first = String.fromCodePoint(0x4e00 + Math.floor(index / 5) * 2) + String.fromCodePoint(0x5000 + (index % 5));
  return [first, `f${index}`, index];
});

async function open(rows: readonly ShardRow[]) {
  const output = new MemoryOutput();
  const packed = await writeDirectory(output, 7, rows);
  const read: string[] = [];
  const directory = new Directory(packed, async (file) => {
    read.push(file);
    return JSON.parse(String(output.site.get(`search/${pagePath(file)}`)));
  });
  return { packed, read, directory };
}

test("每个词都找到该在的一片，只取一页目录", async () => {
  const { packed, directory, read } = await open(shards);
  expect(packed.documents).toBe(7);
  expect(packed.pages.length).toBeGreaterThan(8);
  expect(packed.pages.length).toBeLessThan(80);
  for (const [first, file, bytes] of shards) {
    expect(await directory.shardOf(first)).toEqual({ file, bytes });
    // 两片之间的词，在前一片里。
    expect(await directory.shardOf(`${first}尾`)).toEqual({ file, bytes });
  }
  read.length = 0;
  await directory.shardOf(shards[1500]?.[0] ?? "");
  expect(read).toHaveLength(1);
  expect(await directory.shardOf("a")).toBeUndefined();
});

test("以一个字开头的各片找得全，跨着页也一样", async () => {
  const { directory } = await open(shards);
  for (let index = 0; index < shards.length; index += 5) {
    const prefix = shards[index]?.[0].slice(0, 1) ?? "";
    const found = (await directory.shardsFrom(prefix)).map(({ file }) => file);
    const wanted = shards.slice(index, index + 5).map(([, file]) => file);
    // 前一片的末尾也可能有以它开头的词。
    expect(found).toEqual(index === 0 ? wanted : [`f${index - 1}`, ...wanted]);
  }
});

test("添一片、换一片，只变它所在的一页", async () => {
  const { packed } = await open(shards);
  const changed = shards.map((row, index): ShardRow => (index === 1234 ? [row[0], "changed", 1] : row));
  const more: ShardRow[] = [...changed.slice(0, 2000), [`${changed[1999]?.[0]}尾`, "added", 1], ...changed.slice(2000)];
  const after = (await open(more)).packed;
  const before = new Set(packed.pages.map(([, file]) => file));
  expect(after.pages.filter(([, file]) => !before.has(file)).length).toBeLessThanOrEqual(3);
});

test("空的索引也有目录", async () => {
  const { packed, directory } = await open([]);
  expect(packed.pages).toEqual([]);
  expect(await directory.shardOf("协商")).toBeUndefined();
  expect(await directory.shardsFrom("协")).toEqual([]);
});
