import { expect, test } from "vitest";
import { hash24, keysOf, packKeys, unpackKeys } from "../../src/search/keys.ts";

const names = Array.from({ length: 20_000 }, (_, index) => `record jilu-${index}`);
const keys = keysOf(names);

test("每份文件一个编号，互不相同，都在二十四位以内", () => {
  expect(new Set(keys.values()).size).toBe(names.length);
  expect(Math.max(...keys.values())).toBeLessThan(1 << 24);
});

test("编号撞上的也各得其所：两万份里确有撞上的", () => {
  expect(new Set(names.map(hash24)).size).toBeLessThan(names.length);
});

test("次序颠倒，编号不变", () => {
  expect(keysOf(names.toReversed())).toEqual(keys);
});

test("添一份，别的编号几乎都不变", () => {
  const more = keysOf([...names, "record xin"]);
  expect(names.filter((name) => more.get(name) !== keys.get(name)).length).toBeLessThan(2);
});

test("写成文字再读回来，一个不差", () => {
  const all = [0, 1, 63, 64, (1 << 24) - 1, ...keys.values()];
  expect(packKeys(all)).toMatch(/^[\w-]+$/);
  expect(packKeys(all)).toHaveLength(4 * all.length);
  expect(unpackKeys(packKeys(all))).toEqual(all);
});
