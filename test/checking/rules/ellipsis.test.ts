import { describe } from "vitest";
import { ellipsis } from "../../../src/checking/rules/ellipsis.ts";
import { examine } from "./find.ts";

describe("省略号", () => {
  examine(
    ellipsis,
    [
      ["修路、架桥...", "...→……"],
      ["等等。。。", "。。。→……"],
      ["说到一半…就停了", "…→……"],
      ["说到一半………就停了", "………→……"],
      ["修路······架桥", "······→……"],
    ],
    ["修路、架桥……", "诗行…………", "and so on...", "版本1.0.0", "2...5"],
  );
});
