import { expect, it } from "vitest";
import { positionsOf } from "../../../src/search/static/fields.ts";
import { makeSimplifier } from "../../../src/search/tokenise.ts";

const simplify = makeSimplifier("", "");

it("空的名称不占位置：发布的文字里没有它，照发布的再数，位置要一样", () => {
  const document = { title: "题", paragraphs: [], names: ["甲市", "", "乙市"] };
  expect(positionsOf(document, simplify)).toEqual(positionsOf({ ...document, names: ["甲市", "乙市"] }, simplify));
});
