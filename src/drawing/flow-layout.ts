import { linkHorizontal } from "d3-shape";

/** 一头的名称，竖着排成一列，y 是行的中线。 */
export interface FlowEnd {
  name: string;
  y: number;
}

export interface FlowLayout {
  width: number;
  height: number;
  /** 左列文字的右边、右列文字的左边。 */
  left: number;
  right: number;
  from: FlowEnd[];
  to: FlowEnd[];
  /** 从左列到右列的线，一条一对。 */
  links: string[];
}

const rowHeight = 30;
const curve = linkHorizontal<{ source: [number, number]; target: [number, number] }, [number, number]>();

/** 竖着排匀：少的一列在中间。 */
const column = (names: readonly string[], height: number): FlowEnd[] =>
  names.map((name, index) => ({ name, y: Math.round((height * (index + 0.5)) / names.length) }));

/**
 * 两列之间的流向图：左列是出处，右列是去处。右列照先来后到，左列照各自去处的平均位置排，少交叉。
 * @param flows 一条线一项，重复的只画一条。
 */
export function layoutFlow(flows: readonly { from: string; to: string }[], width = 340): FlowLayout {
  const to = [...new Set(flows.map((flow) => flow.to))];
  const place = (name: string) => {
    const targets = flows.filter(({ from }) => from === name).map((flow) => to.indexOf(flow.to));
    return targets.reduce((sum, index) => sum + index, 0) / targets.length;
  };
  const from = [...new Set(flows.map((flow) => flow.from))]
    .map((name, index) => ({ name, index, at: place(name) }))
    .sort((a, b) => a.at - b.at || a.index - b.index)
    .map(({ name }) => name);
  const height = Math.max(from.length, to.length) * rowHeight;
  const [left, right] = [Math.round(width * 0.27), Math.round(width * 0.6)];
  const ends = { from: column(from, height), to: column(to, height) };
  const y = (list: readonly FlowEnd[], name: string) => list.find((end) => end.name === name)?.y ?? 0;
  const keys = [...new Set(flows.map((flow) => JSON.stringify([flow.from, flow.to])))];
  return {
    width,
    height,
    left,
    right,
    ...ends,
    links: keys.map((key) => {
      const [source, target] = JSON.parse(key) as [string, string];
      return curve({ source: [left + 6, y(ends.from, source)], target: [right - 12, y(ends.to, target)] }) ?? "";
    }),
  };
}
