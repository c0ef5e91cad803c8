import { describe, expect, test } from "vitest";
import { type ForestNode, linkCounts, mechanismForest } from "../../src/archive/mechanism-forest.ts";
import { proposalsOf, unexplainedCodes } from "../../src/archive/proposals.ts";
import { archiveOf, ids, mechanism, pick } from "./small-archive.ts";

/** 写成“甲[包含乙 丙]”那样的一行。 */
const sketch = (nodes: readonly ForestNode[]): string =>
  nodes
    .map(({ mechanism: { id }, link, again, children }) =>
      [
        link === "root" ? "" : `${link}:`,
        id,
        again ? "^" : "",
        children.length > 0 ? `(${sketch(children)})` : "",
      ].join(""),
    )
    .join(" ");
const forestOf = (given: ReturnType<typeof mechanism>[], where = "jia") =>
  mechanismForest(pick(archiveOf({ mechanisms: given }).cities, where).mechanisms);

describe("机制怎样连在一起", () => {
  test("从属、保障、替代接成树，大的在前；没有关系的和只是相关的不在内", () => {
    const trees = forestOf([
      mechanism("xin", { replaces: ["jiu"] }),
      mechanism("jiu", { status: "replaced" }),
      mechanism("zong"),
      mechanism("fen-a", { partOf: ["zong"] }),
      mechanism("fen-b", { partOf: ["zong"], related: ["dan"] }),
      mechanism("banfa", { supports: ["zong"] }),
      mechanism("dan"),
    ]);
    expect(sketch(trees)).toBe("zong(part:fen-a part:fen-b support:banfa) xin(replaced:jiu)");
    expect(linkCounts(trees)).toEqual({ part: 2, support: 1, replaced: 1 });
  });

  test("有两个上级的，第一次连同下级画出，第二次只提一下", () => {
    expect(
      sketch(
        forestOf([
          mechanism("a"),
          mechanism("b", { partOf: ["a"] }),
          mechanism("c", { partOf: ["a", "b"] }),
          mechanism("d", { partOf: ["c"] }),
        ]),
      ),
    ).toBe("a(part:b(part:c(part:d)) part:c^)");
  });

  test("同别的城市相连的，那一头也画上，两边都看得见", () => {
    const given = [mechanism("sheng"), mechanism("xian", { city: "yi", partOf: ["sheng"] })];
    expect(sketch(forestOf(given, "jia"))).toBe("sheng(part:xian)");
    expect(sketch(forestOf(given, "yi"))).toBe("sheng(part:xian)");
    expect(sketch(forestOf(given, "bing"))).toBe("");
  });

  test("互相保障的绕成圈，也画得完", () => {
    expect(sketch(forestOf([mechanism("a", { supports: ["b"] }), mechanism("b", { supports: ["a"] })]))).toBe(
      "b(support:a(support:b^))",
    );
  });
});

test("提出的：写明由它提出的，和自己还在建议、计划中的", () => {
  const { cities } = archiveOf({
    mechanisms: [
      mechanism("lianxi", { city: "yi", status: "running", proposer: "jia" }),
      mechanism("jihua", { status: "planned" }),
      mechanism("yunxing"),
    ],
  });
  expect(ids(proposalsOf(pick(cities, "jia")))).toEqual(["lianxi", "jihua"]);
  expect(ids(proposalsOf(pick(cities, "yi")))).toEqual([]);
});

test("代码没有解释全的", () => {
  const parts = [
    { n: 1, what: "一次" },
    { n: 2, what: "来源未解释", unexplained: true },
  ];
  const { mechanisms } = archiveOf({
    mechanisms: [
      mechanism("ban", { code: { text: "1+2", reads: "digits", parts } }),
      mechanism("quan", { code: { text: "1", reads: "digits", parts: parts.slice(0, 1) } }),
      mechanism("wu"),
    ],
  });
  expect(ids(unexplainedCodes(mechanisms))).toEqual(["ban"]);
});
