import { describe } from "vitest";
import { repeatedMarks } from "../../../src/checking/rules/repeated-marks.ts";
import { examine } from "./find.ts";

describe("标点重复", () => {
  examine(
    repeatedMarks,
    [
      ["修路，，架桥", "，，→，"],
      ["修路、、架桥", "、、→、"],
      ["修路。。", "。。→。"],
      ["修路，。", "，。"],
      ["修路。，架桥", "。，"],
    ],
    ["修路，架桥。", "真的吗？！", "好！！！", "修路……", "等等。。。", "“好。”他说"],
  );
});
