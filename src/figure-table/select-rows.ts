import type { FigureRow } from "../exports/figure-rows.ts";
import { type Sort, type SortKey, type TableState, unstated, vague } from "./address.ts";

const plain = (text: string) => text.normalize("NFKC").toLowerCase();

function inYear({ period, years }: FigureRow, year: string): boolean {
  if (year === unstated) return period === undefined;
  if (year === vague) return period !== undefined && years === undefined;
  return years !== undefined && years[0] <= Number(year) && Number(year) <= years[1];
}

/** 合乎筛选的行：搜的字在名目、主体、时段或出自里，几个词要都有；时段跨几年的，哪一年都算。 */
export function filterRows(rows: readonly FigureRow[], { query, city, kind, year }: TableState): FigureRow[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (city && !row.cities.includes(city)) return false;
    if (kind && row.kind !== kind) return false;
    if (year && !inYear(row, year)) return false;
    if (words.length === 0) return true;
    const text = plain([row.metric, row.text, row.subject, row.period ?? "", row.source].join("\n"));
    return words.every((word) => text.includes(word));
  });
}

const chinese = new Intl.Collator("zh-Hans-CN", { numeric: true });
const byText = (of: (row: FigureRow) => string) => (a: FigureRow, b: FigureRow) => chinese.compare(of(a), of(b));

/** 各栏怎样比先后；空着的由 sortRows 排到最后。 */
const comparers: Record<SortKey, (a: FigureRow, b: FigureRow) => number> = {
  city: () => 0,
  metric: byText(({ metric }) => metric),
  value: (a, b) => a.value - b.value,
  subject: byText(({ subject }) => subject),
  period: (a, b) => (a.years?.[0] ?? 0) - (b.years?.[0] ?? 0) || (a.years?.[1] ?? 0) - (b.years?.[1] ?? 0),
  kind: byText(({ kind }) => kind),
  source: byText(({ source }) => source),
};

/**
 * 按一栏排序，次序相同的保持原来的先后。
 * 数目先按单位分开（同一单位的多的在前），再比多少：次和名不能比大小。
 * 时段落不到年份的总在最后，不论升降。
 */
export function sortRows(rows: readonly FigureRow[], sort: Sort | undefined): FigureRow[] {
  if (!sort) return [...rows];
  if (sort.key === "city") return sort.descending ? [...rows].reverse() : [...rows];
  const sign = sort.descending ? -1 : 1;
  const compare = comparers[sort.key];
  const sizes = new Map<string, number>();
  for (const { unit } of rows) sizes.set(unit, (sizes.get(unit) ?? 0) + 1);
  const apart = (a: FigureRow, b: FigureRow): number => {
    if (sort.key === "value")
      return (sizes.get(b.unit) ?? 0) - (sizes.get(a.unit) ?? 0) || (a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0);
    if (sort.key === "period") return Number(a.years === undefined) - Number(b.years === undefined);
    return 0;
  };
  return [...rows].sort((a, b) => apart(a, b) || sign * compare(a, b));
}
