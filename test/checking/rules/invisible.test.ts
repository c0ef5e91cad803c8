import { describe } from "vitest";
import { invisible } from "../../../src/checking/rules/invisible.ts";
import { examine } from "./find.ts";

describe("看不见的字符", () => {
  examine(
    invisible,
    [
      ["协商\u200B民主", "\u200B→"],
      ["协商\uFEFF民主", "\uFEFF→"],
      ["协\u00AD商", "\u00AD→"],
      ["\u202E倒过来\u202C", "\u202E→", "\u202C→"],
      ["协商\u2066\u2069民主", "\u2066\u2069→"],
      ["坏了\uFFFD的字", "\uFFFD"],
      ["造字\uE000", "\uE000"],
      ["响铃\u0007", "\u0007"],
      ["旧换行\r", "\r"],
      ["分段\u2029", "\u2029"],
    ],
    ["协商民主\n\t第二行", "👨‍👩‍👧 家庭", "❤️", "می‌خواهم", "　全角空格"],
  );
});
