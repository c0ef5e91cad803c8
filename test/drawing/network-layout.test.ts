import { describe, expect, test } from "vitest";
import { connected } from "../../src/drawing/components.ts";
import { layoutNetwork, type NetworkEdge, networkFormats } from "../../src/drawing/network-layout.ts";
import { shelve } from "../../src/drawing/shelves.ts";

const star = (hub: string, size: number) => ({
  nodes: [hub, ...Array.from({ length: size }, (_, index) => `${hub}${index}`)].map((id, index) => ({
    id,
    label: index % 3 === 0 ? "京津冀六城市" : "海淀",
    group: index === 0,
  })),
  edges: Array.from(
    { length: size },
    (_, index): NetworkEdge => ({ source: hub, target: `${hub}${index}`, kind: "member", weight: 1 }),
  ),
});
const parts = [star("a", 9), star("b", 4), star("c", 1), star("d", 0)];
const nodes = parts.flatMap((part) => part.nodes);
const edges = parts.flatMap((part) => part.edges);

describe.each(Object.entries(networkFormats))("关系图（%s）", (_, format) => {
  const layout = layoutNetwork(nodes, edges, format);

  test("名牌都在画幅里，互不相叠", () => {
    expect(layout.nodes).toHaveLength(nodes.length);
    for (const { x, y, width, height } of layout.nodes) {
      expect(x - width / 2).toBeGreaterThanOrEqual(-1);
      expect(x + width / 2).toBeLessThanOrEqual(layout.width + 1);
      expect(y - height / 2).toBeGreaterThanOrEqual(-1);
      expect(y + height / 2).toBeLessThanOrEqual(layout.height + 1);
    }
    const overlapping = layout.nodes.flatMap((a, index) =>
      layout.nodes
        .slice(index + 1)
        .filter(
          (b) =>
            Math.abs(a.x - b.x) < (a.width + b.width) / 2 - 1 && Math.abs(a.y - b.y) < (a.height + b.height) / 2 - 1,
        )
        .map((b) => `${a.id} ${b.id}`),
    );
    expect(overlapping).toEqual([]);
  });

  test("线的两头在名牌的中心，一条不少", () => {
    expect(layout.edges).toHaveLength(edges.length);
    const at = new Map(layout.nodes.map((node) => [node.id, node]));
    for (const { source, target, x1, y1, x2, y2 } of layout.edges) {
      expect([x1, y1]).toEqual([at.get(source)?.x, at.get(source)?.y]);
      expect([x2, y2]).toEqual([at.get(target)?.x, at.get(target)?.y]);
    }
  });

  test("同样的数据画出同样的图", () => {
    expect(layoutNetwork(nodes, edges, format)).toEqual(layout);
  });
});

test("没有城市时是一张空图", () => {
  expect(layoutNetwork([], [], networkFormats.wide)).toMatchObject({ nodes: [], edges: [] });
});

test("互不相连的分成几片", () => {
  const pieces = connected(
    ["a", "b", "c", "d"].map((id) => ({ id })),
    [
      { source: "a", target: "c" },
      { source: "c", target: "d" },
    ],
  );
  expect(pieces.map((piece) => piece.map(({ id }) => id).join(""))).toEqual(["acd", "b"]);
});

test("书架：放不下换一层，层与层不相叠", () => {
  const items = [
    { width: 60, height: 20 },
    { width: 60, height: 40 },
    { width: 60, height: 10 },
  ];
  const { spots, height } = shelve(items, 140, 10);
  expect(spots.map(({ y }) => y)).toEqual([10, 0, 50]);
  expect((spots[1]?.x ?? 0) - (spots[0]?.x ?? 0)).toBeGreaterThanOrEqual(70);
  expect(height).toBe(60);
});
