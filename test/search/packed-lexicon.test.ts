import { expect, test } from "vitest";
import { makeLexicon } from "../../src/search/make-lexicon.ts";
import { pack, unpack } from "../../src/search/packed-lexicon.ts";
import { archiveOf, city, mechanism, person } from "../archive/small-archive.ts";

const lexicon = makeLexicon(
  archiveOf({
    cities: [city("jia", { name: "甲市", short: "甲", committee: { name: "甲市政协" } })],
    people: [person("limou", { name: "李某" })],
    mechanisms: [mechanism("gongzuozhan", { name: "委员工作站", city: "jia", aliases: ["工作站"] })],
  }),
  "",
);

test("打包再打开，与原来的名称表相同，只是拼音另取", () => {
  const { lexicon: packed, pinyin } = pack(lexicon);
  const opened = unpack(JSON.parse(JSON.stringify(packed)));
  expect(opened.names.length).toBeGreaterThanOrEqual(3);
  expect(opened.names.map((name, index) => ({ ...name, pinyin: pinyin[index] }))).toEqual(lexicon.names);
});
