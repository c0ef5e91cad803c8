import { describe, expect, test } from "vitest";
import { nearest, suggestion } from "../../src/reading/nearest.ts";

describe("最接近的写法", () => {
  test.each([
    ["tangshna", ["baoding", "tangshan", "tianjin"], "tangshan"],
    ["Tangshan", ["tangshan"], "tangshan"],
    ["sumary", ["summary", "sources"], "summary"],
    ["titel", ["title", "titleBasis"], "title"],
    ["beijing", ["chongqing", "tangshan"], undefined],
    ["tangshan", [], undefined],
  ])("%s", (wanted, known, expected) => {
    expect(nearest(wanted, known)).toBe(expected);
  });

  test("差得一样近，取先来的", () => {
    expect(nearest("jic", ["jia", "jib"])).toBe("jia");
  });

  test("提示的句子；没有相近的就不提示", () => {
    expect(suggestion("tangshna", ["tangshan"])).toBe("；您是不是要写 “tangshan”？");
    expect(suggestion("beijing", ["tangshan"])).toBe("");
  });
});
