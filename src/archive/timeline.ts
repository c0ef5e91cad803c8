import type { DatedValue } from "../schemas/date.ts";
import { compareDates, yearOf } from "./dates.ts";
import type { CityNode, MechanismNode, RecordNode } from "./nodes.ts";
import { type Page, paginate } from "./paginate.ts";

/** 时间线上的一件事：一条记录，或者一条机制的开始、结束。 */
export interface Moment {
  kind: "record" | "start" | "end";
  date: DatedValue;
  title: string;
  node: RecordNode | MechanismNode;
  cities: readonly CityNode[];
}

const order = { start: 0, record: 1, end: 2 } as const;

/** 记录和机制合成的时间线，早的在前；没有写明起止的机制不在内。 */
export function moments(records: readonly RecordNode[], mechanisms: readonly MechanismNode[]): Moment[] {
  const list: Moment[] = records.map((node) => ({
    kind: "record",
    date: node.data.date,
    title: node.data.title,
    node,
    cities: node.cities,
  }));
  for (const node of mechanisms)
    for (const [kind, date] of [
      ["start", node.data.since],
      ["end", node.data.until],
    ] as const)
      if (date) list.push({ kind, date, title: node.data.name, node, cities: [node.city] });
  return list.sort(
    (a, b) =>
      compareDates(a.date, b.date) ||
      order[a.kind] - order[b.kind] ||
      (a.node.id < b.node.id ? -1 : a.node.id > b.node.id ? 1 : 0),
  );
}

export interface TimelineYear {
  year: string;
  count: number;
  /** 这一年的事列在哪里：同一页的锚点，或者自己的一页。 */
  url: string;
}

export interface TimelinePage {
  /** 分年的页写明是哪一年；总的一页为空。 */
  year: string | undefined;
  page: Page<Moment>;
  /** 第一页的地址。 */
  base: string;
  /** 总的一页才有：别的年份多了一件事，不牵连这一年的各页。 */
  years: TimelineYear[];
}

/** 这么多件事以内，一件画一个记号，一页列全；再多只画各年的数目，各年自成一页。 */
export const together = 300;
const base = "/timeline/";

/** 时间线的各页。事情不多时只有一页，多了按年分页，一页一百件。 */
export function timelinePages(all: readonly Moment[]): TimelinePage[] {
  const byYear = [...Map.groupBy(all, ({ date }) => yearOf(date))].sort(([a], [b]) => (a < b ? -1 : 1));
  const split = all.length > together;
  const years = byYear.map(([year, list]) => ({
    year,
    count: list.length,
    url: split ? `${base}${year}/` : `#y${year}`,
  }));
  const index = { year: undefined, page: { items: split ? [] : [...all], number: 1, total: 1 }, base, years };
  if (!split) return [index];
  return [
    index,
    ...byYear.flatMap(([year, list]) =>
      paginate(list, 100).map((page) => ({ year, page, base: `${base}${year}/`, years: [] })),
    ),
  ];
}
