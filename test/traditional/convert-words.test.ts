import { Converter } from "opencc-js/cn2t";
import phrases from "opencc-js/dict/STPhrases";
import variantPhrases from "opencc-js/dict/TWVariantsPhrases";
import { expect, test } from "vitest";
import { Random } from "../../scripts/generate/random.ts";
import { convertWords } from "../../src/traditional/convert-words.ts";

const library = Converter({ from: "cn", to: "tw" });
const words = (dictionary: string) => dictionary.split("|").flatMap((entry) => entry.split(" "));

test("词典里的每一个词，转得与 opencc-js 一样", () => {
  const all = [...words(phrases), ...words(variantPhrases)];
  expect(all.length).toBeGreaterThan(90_000);
  expect(all.filter((word) => convertWords(word) !== library(word))).toEqual([]);
});

test("词和散字连成的句子，连同少见的字、西文、标点，转得与 opencc-js 一样", () => {
  const random = new Random(1);
  const pieces = words(phrases);
  const others = ["，", "1126+N", "<b>", "吃", "樑", "皂", "𠮷", "豈", "⿰木会", "张国梁", "着", "里", "干", "后"];
  const astray = Array.from({ length: 4000 }, () =>
    Array.from({ length: random.between(1, 10) }, () => random.pick(random.chance(0.5) ? pieces : others)).join(""),
  ).filter((text) => convertWords(text) !== library(text));
  expect(astray).toEqual([]);
});
