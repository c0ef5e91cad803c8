import { describe, expect, test } from "vitest";
import { MarkPlacer } from "../../src/markdown/place-marks.ts";

const place = (text: string, ...words: string[]) =>
  new MarkPlacer(words.map((word, index) => ({ id: `m${index}`, text: word })))
    .place(text)
    ?.map(({ id, text: piece }) => (id ? `[${id} ${piece}]` : piece))
    .join("");

describe("给锚点找落脚的地方", () => {
  test.each([
    ["先出现的先落", "甲30个，乙5个", ["5个", "30个"], "甲[m1 30个]，乙[m0 5个]"],
    ["同一处长的先落", "共200余个站", ["200余", "200余个"], "共[m1 200余个]站"],
    ["一个锚点只落一次", "5个又5个", ["5个"], "[m0 5个]又5个"],
    ["同样的文字两处，各落各的", "5个又5个", ["5个", "5个"], "[m0 5个]又[m1 5个]"],
    ["不落在更长的数目里", "16次，6次", ["6次"], "16次，[m0 6次]"],
    ["小数点前后也不落", "1.6次，约600", ["6次", "约60"], undefined],
    ["一个也没有", "甲乙", ["丙"], undefined],
    ["首字是正则里的记号", "共]个，^一", ["^一", "]个"], "共[m1 ]个]，[m0 ^一]"],
    ["空的不落", "甲乙", [""], undefined],
  ] as const)("%s", (_, text, words, expected) => {
    expect(place(text, ...words)).toBe(expected);
  });

  test("几段文字接着落，落过的记着", () => {
    const placer = new MarkPlacer([{ id: "a", text: "5个" }]);
    expect(placer.place("甲")).toBeUndefined();
    expect(placer.place("5个")).toEqual([{ id: "a", text: "5个" }]);
    expect(placer.place("5个")).toBeUndefined();
    expect([...placer.placed]).toEqual(["a"]);
  });
});
