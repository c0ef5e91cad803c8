import { expect, test } from "vitest";
import { outline } from "../../../src/archive/comparison/outline.ts";
import { archiveOf, figure, mechanism, pick } from "../small-archive.ts";

const lines = (mechanisms: Parameters<typeof outline>[0]) =>
  outline(mechanisms).map(({ mechanism: { id }, depth }) => `${"·".repeat(depth)}${id}`);

test("部分跟在整体后面，一层缩一层；自成一条的照档案里说得多少排", () => {
  const { mechanisms } = archiveOf({
    mechanisms: [
      mechanism("a"),
      mechanism("b", { figures: [figure("f", { text: "5个" })] }),
      mechanism("b1", { partOf: ["b"] }),
      mechanism("b11", { partOf: ["b1"] }),
    ],
  });
  expect(lines(mechanisms)).toEqual(["b", "·b1", "··b11", "a"]);
});

test("整体不在这一组里的，自成一条；属于几条的只列一次", () => {
  const { mechanisms } = archiveOf({
    mechanisms: [mechanism("a"), mechanism("b"), mechanism("c", { partOf: ["b", "a"] })],
  });
  expect(lines([pick(mechanisms, "c")])).toEqual(["c"]);
  expect(lines(mechanisms).filter((line) => line.endsWith("c"))).toEqual(["·c"]);
});
