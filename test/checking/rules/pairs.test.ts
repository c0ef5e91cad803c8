import { describe } from "vitest";
import { pairs } from "../../../src/checking/rules/pairs.ts";
import { examine } from "./find.ts";

describe("标点成对", () => {
  examine(
    pairs,
    [
      ["他说：“有事多商量。", "“"],
      ["有事多商量”，他说", "”"],
      ["”有事多商量“", "”", "“"],
      ["“甲“乙”", "“"],
      ["（甲《乙）", "《"],
      ["《关于协商的意见", "《"],
      ["〔2015〕5号〕", "〕"],
      ["“甲”说\n\n乙”", "”"],
    ],
    [
      "他说：“所谓‘有事好商量’，就是（甲）《乙》〔丙〕【丁】。”",
      "“第一段引文。\n\n“第二段引文。”",
      "1）甲；2）乙；（3）丙",
      "a）甲；一）乙",
      "It’s the members’ house",
      "没有标点",
    ],
  );
});
