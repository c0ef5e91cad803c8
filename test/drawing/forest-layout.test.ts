import { describe, expect, test } from "vitest";
import {
  type ForestLayout,
  fontSize,
  layoutNarrowForest,
  layoutWideForest,
  lineHeight,
  type Twig,
  textOffset,
} from "../../src/drawing/forest-layout.ts";
import { textWidth } from "../../src/drawing/text-width.ts";

const twig = (label: string, children: Twig[] = [], link = "part"): Twig => ({ label, link, again: false, children });
const roots = [
  twig(
    "委员工作站",
    [
      twig("8种模式", [
        twig("区域型"),
        twig("一条名称很长很长、要折成两行才放得下的机制，再长一些也只画两行"),
        twig("社区型"),
      ]),
      twig("管理办法", [], "support"),
    ],
    "root",
  ),
  twig("另一组", [twig("旧的", [], "replaced")], "root"),
];

/** 一个结点的文字占的地方。 */
const boxes = ({ nodes }: ForestLayout, centred: boolean) =>
  nodes.map(({ x, y, lines }) => {
    const top = centred ? y - (lines.length * lineHeight) / 2 : y - lineHeight / 2;
    return {
      left: x - 4,
      right: x + textOffset + Math.max(...lines.map(textWidth)) * fontSize,
      top,
      bottom: top + lines.length * lineHeight,
    };
  });

describe.each([
  ["宽", layoutWideForest(roots), true],
  ["窄", layoutNarrowForest(roots), false],
] as const)("机制结构图（%s）", (_, layout, centred) => {
  test("一个结点一处，都在画幅里，文字互不相叠", () => {
    expect(layout.nodes).toHaveLength(8);
    const spots = boxes(layout, centred);
    for (const { left, right, top, bottom } of spots) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(layout.width);
      expect(top).toBeGreaterThanOrEqual(-1);
      expect(bottom).toBeLessThanOrEqual(layout.height + 1);
    }
    const overlapping = spots.filter((a, index) =>
      spots
        .slice(index + 1)
        .some((b) => a.left < b.right && b.left < a.right && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5),
    );
    expect(overlapping).toEqual([]);
  });

  test("根没有上级的线，别的都有，关系照旧", () => {
    expect(layout.nodes.map(({ branch, link }) => [branch === undefined, link])).toEqual(
      layout.nodes.map(({ link }) => [link === "root", link]),
    );
    expect(layout.nodes.map(({ link }) => link).sort()).toEqual([
      "part",
      "part",
      "part",
      "part",
      "replaced",
      "root",
      "root",
      "support",
    ]);
  });
});

test("下级在上级的右边", () => {
  const at = (layout: ForestLayout, start: string) =>
    layout.nodes.find(({ lines }) => lines[0]?.startsWith(start))?.x ?? 0;
  for (const layout of [layoutWideForest(roots), layoutNarrowForest(roots)]) {
    expect(at(layout, "8种")).toBeGreaterThan(at(layout, "委员"));
    expect(at(layout, "区域")).toBeGreaterThan(at(layout, "8种"));
  }
});

test("没有可画的是空图", () => {
  expect(layoutWideForest([])).toMatchObject({ nodes: [], height: 0 });
  expect(layoutNarrowForest([])).toMatchObject({ nodes: [], height: 0 });
});
