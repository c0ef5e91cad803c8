import { expect, test } from "vitest";
import { runningHeads } from "../../src/exports/issue/running-heads.ts";

test("书眉里的引号、反斜线不会冲破样式", () => {
  const css = runningHeads('甲"}body{display:none}', "乙\\丙");
  expect(css).toContain(String.raw`content:"甲\22 }body{display:none}"`);
  expect(css).toContain(String.raw`content:"乙\5c 丙"`);
});
