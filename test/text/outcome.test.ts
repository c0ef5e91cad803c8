import { expect, test } from "vitest";
import { outcomeText } from "../../src/text/outcome.ts";
import { archiveOf, mechanism, pick } from "../archive/small-archive.ts";

const year = (value: string) => ({ value, precision: "year", basis: "printed" });

test.each([
  ["proposed", {}, "来源没有说是否采纳"],
  ["planned", { since: year("2021") }, "已经列入计划（2021年），来源没有说结果"],
  ["trial", {}, "已经试行"],
  ["running", { since: year("2020") }, "已经运行，2020年起"],
  ["completed", { until: year("2022") }, "已经完成（2022年）"],
  ["replaced", {}, "已被替代"],
])("%s", (status, more, expected) => {
  const { mechanisms } = archiveOf({ mechanisms: [mechanism("shi", { status, ...more })] });
  expect(outcomeText(pick(mechanisms, "shi"))).toBe(expected);
});

test("被替代的说出替代它的", () => {
  const { mechanisms } = archiveOf({
    mechanisms: [mechanism("jiu", { status: "replaced" }), mechanism("xin", { replaces: ["jiu"] })],
  });
  expect(outcomeText(pick(mechanisms, "jiu"))).toBe("已被替代为xin（jia）");
});
