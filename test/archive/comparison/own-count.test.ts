import { expect, test } from "vitest";
import { ownCount } from "../../../src/archive/comparison/own-count.ts";
import { archiveOf, figure, mechanism, pick } from "../small-archive.ts";

const countOf = (figures: object[]) =>
  ownCount(
    pick(
      archiveOf({ mechanisms: [mechanism("m", { name: "委员工作站（甲）", aliases: ["驿站"], figures })] }).mechanisms,
      "m",
    ),
  )?.data.id;

test("名目就是机制的名称或别名，才算它自己有多少处", () => {
  const about = figure("mo", { metric: "委员工作站的建站模式" });
  expect(countOf([about, figure("zhan", { metric: "委员工作站" })])).toBe("zhan");
  expect(countOf([about, figure("yi", { metric: "驿站" })])).toBe("yi");
  expect(countOf([about])).toBeUndefined();
});

test("计划要建的不算已有的", () => {
  expect(countOf([figure("jihua", { metric: "委员工作站", kind: "plan" })])).toBeUndefined();
});
