import { expect, test } from "vitest";
import { encodeWord, encodeWords } from "../../../src/search/pagefind/encoding.ts";

const words = ["协", "协商", "商协", "1126+", "1126", "+n", "2.5万", "25万", "ⅳ", "café", "𠮷野", "\u{323af}"];

test.each(words)("只有小写字母：%s", (word) => {
  expect(encodeWord(word)).toMatch(/^[a-z]+$/);
});

test("每个字的写法都不同，长短一致", () => {
  const characters = Array.from({ length: 0x40000 }, (_, code) => String.fromCodePoint(code)).filter((character) =>
    /[\p{L}\p{N}+.]/u.test(character),
  );
  const encoded = new Set(characters.map(encodeWord));
  expect(encoded.size).toBe(characters.length);
  expect(new Set(Array.from(encoded, ({ length }) => length)).size).toBe(1);
});

test("词头仍是词头，别的不会变成词头", () => {
  for (const word of words)
    for (const other of words)
      expect(encodeWord(word).startsWith(encodeWord(other)), `${word} ${other}`).toBe(word.startsWith(other));
});

test("一串词各写各的", () => {
  expect(encodeWords("协商 商议")).toBe(`${encodeWord("协商")} ${encodeWord("商议")}`);
});
