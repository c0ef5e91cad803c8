import { expect, test } from "vitest";
import { Characters, charactersIn } from "../../src/search/characters.ts";
import { document } from "./memory-engine.ts";

const one = document("a", "協商", ["𠮷野。"], { names: ["商"] });
const other = document("b", "协商");

test("题名、名称、正文里的字都算，按字的次序，增补平面的字不拆开", () => {
  const characters = new Characters();
  characters.count(one, 1);
  expect(Array.from(charactersIn(characters.remembered))).toEqual(
    [..."。協商野𠮷"].sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0)),
  );
});

test("接着上一次的记，去掉一份，别的文件还有的字仍在", () => {
  const before = new Characters();
  before.count(one, 1);
  before.count(other, 1);
  const after = new Characters(before.remembered);
  after.count(one, -1);
  const alone = new Characters();
  alone.count(other, 1);
  expect(after.remembered).toEqual(alone.remembered);
  expect(charactersIn(after.remembered)).toBe("协商");
});
