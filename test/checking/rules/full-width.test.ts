import { describe } from "vitest";
import { fullWidth } from "../../../src/checking/rules/full-width.ts";
import { examine } from "./find.ts";

describe("全角的数字和字母", () => {
  examine(
    fullWidth,
    [
      ["工作站２００余个", "２００→200"],
      ["增长１．５％", "１．５％→1.5%"],
      ["ＡＢＣ三类", "ＡＢＣ→ABC"],
    ],
    ["工作站200余个", "甲（乙），丙：丁！", "增长％", "①②③"],
  );
});
