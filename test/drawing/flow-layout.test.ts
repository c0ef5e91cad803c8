import { expect, test } from "vitest";
import { layoutFlow } from "../../src/drawing/flow-layout.ts";

const flows = [
  { from: "全国", to: "保定" },
  { from: "北京", to: "通州" },
  { from: "河北", to: "保定" },
  { from: "全国", to: "保定" },
];

test("左列照去处排，重复的只画一条，线的两头落在两边的行上", () => {
  const { from, to, links, left, right } = layoutFlow(flows);
  expect(from.map(({ name }) => name)).toEqual(["全国", "河北", "北京"]);
  expect(to.map(({ name }) => name)).toEqual(["保定", "通州"]);
  expect(links).toHaveLength(3);
  expect(links[0]).toBe(
    `M${left + 6},${from[0]?.y}C${(left + right - 6) / 2},${from[0]?.y},${(left + right - 6) / 2},${to[0]?.y},${right - 12},${to[0]?.y}`,
  );
});

test("行与行不相叠，都在画幅里", () => {
  const { from, to, height } = layoutFlow(flows);
  for (const list of [from, to])
    list.forEach(({ y }, index) => {
      expect(y).toBeGreaterThan(8);
      expect(y).toBeLessThan(height - 8);
      if (index > 0) expect(y - (list[index - 1]?.y ?? 0)).toBeGreaterThanOrEqual(20);
    });
});

test("一处也没有时是空的", () => {
  expect(layoutFlow([])).toMatchObject({ from: [], to: [], links: [], height: 0 });
});
