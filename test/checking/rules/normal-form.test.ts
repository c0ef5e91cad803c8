import { describe } from "vitest";
import { normalForm } from "../../../src/checking/rules/normal-form.ts";
import { examine } from "./find.ts";

describe("字的存法", () => {
  examine(
    normalForm,
    [
      ["xie\u0301 shāng", "e\u0301→é"],
      ["\u2F00个", "\u2F00→一"],
      ["\u2F08民", "\u2F08→人"],
      ["\uF900", "\uF900→豈"],
      ["\u2126", "\u2126→Ω"],
      ["\u1112\u1161\u11AB", "\u1112\u1161\u11AB→한"],
    ],
    ["xié shāng", "一个", "Ω", "한", "协商民主", "e\u030A\u0302".normalize("NFC")],
  );
});
