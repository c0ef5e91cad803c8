import { expect, test } from "vitest";
import { formatPost } from "../../src/text/post.ts";

test.each([
  ["甲市政协", "主席", "甲市政协主席"],
  ["甲市政协", "市政协委员", "甲市政协委员"],
  ["中共乙市委", "市委书记", "中共乙市委书记"],
  ["丙村党支部", "党支部书记", "丙村党支部书记"],
  ["甲市人民政府", "市长", "甲市人民政府市长"],
  ["甲市", "市长", "甲市市长"],
  // 职务与单位同字的，不能去得一个字也不剩。
  ["政协", "政协", "政协政协"],
])("%s、%s", (organisation, role, expected) => {
  expect(formatPost({ organisation, role })).toBe(expected);
});
