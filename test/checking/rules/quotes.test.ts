import { describe } from "vitest";
import { quotes } from "../../../src/checking/rules/quotes.ts";
import { examine } from "./find.ts";

describe("引号的形状", () => {
  examine(
    quotes,
    [
      ['所谓"有事好商量"，就是', '"→“', '"→”'],
      ['他说："好。"又说："行。"', '"→“', '"→”', '"→“', '"→”'],
      ['只有一个"引号', '"'],
      ['外层“里层"两样"混用”', '"', '"'],
      ["「众人的事」", "「→“", "」→”"],
      ["「甲『乙』丙」", "「→“", "『→‘", "』→’", "」→”"],
      ["「没有关上", "「"],
    ],
    ["“有事好商量”", "他说：‘好’", 'He said "yes" twice.', '一块24"的屏幕', "it's fine"],
  );
});
