import { expect, test } from "vitest";
import type { FigureComparison } from "../../../src/archive/comparison/comparable-figures.ts";
import { comparisonPages } from "../../../src/archive/comparison/comparison-pages.ts";
import type { FigureNode } from "../../../src/archive/nodes.ts";
import { archiveOf, figure, mechanism } from "../small-archive.ts";

const [one] = archiveOf({ mechanisms: [mechanism("m", { figures: [figure("f")] })] }).figures;

const comparison = (charted: number, left: number): FigureComparison => ({
  measure: "站点",
  comparable: Array<FigureNode>(charted).fill(one as FigureNode),
  excluded: Array.from({ length: left }, () => ({ figure: one as FigureNode, reasons: [] })),
  reasons: [],
});

test("几百座城市都有的数字，网页上也只列那么多，一页的轻重照列出来的算", () => {
  const wide = Array.from({ length: 7 }, () => comparison(500, 500));
  expect(comparisonPages(wide).map(({ items }) => items.length)).toEqual([3, 3, 1]);
});

test("小的合在一页；没有也有一页", () => {
  expect(comparisonPages(Array.from({ length: 20 }, () => comparison(3, 2)))).toHaveLength(1);
  expect(comparisonPages([])).toEqual([{ items: [], number: 1, total: 1 }]);
});
