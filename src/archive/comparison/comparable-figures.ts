import { groupBy } from "../group.ts";
import type { CityNode, FigureNode } from "../nodes.ts";
import { once } from "../tracker.ts";
import { figureScope } from "./figure-scope.ts";
import { figureTime, nearEnough } from "./figure-time.ts";

/** 除了时候，几样都相同才能比。 */
const aspects = {
  unit: ({ data }: FigureNode) => data.unit,
  per: ({ data }: FigureNode) => data.per ?? "",
  kind: ({ data }: FigureNode) => data.kind,
  level: (figure: FigureNode) => cityOf(figure)?.data.level ?? "",
  scope: figureScope,
} as const;
const aspectNames = Object.keys(aspects) as (keyof typeof aspects)[];

/** 不能比的理由：差在哪一样；时段不同；时段不明；同一座城市已有一个。 */
export type Reason = keyof typeof aspects | "time" | "unknown-time" | "same-city";

/** 各地同一种数字，哪些能放在一张图里，哪些不能、为什么。 */
export interface FigureComparison {
  /** 数的是什么。 */
  measure: string;
  /** 能比的，多的在前，一座城市一个；不足两座城市的为空。 */
  comparable: FigureNode[];
  /** 不能放进图里的，各有理由；一个也比不成时全在这里，理由见 reasons。 */
  excluded: { figure: FigureNode; reasons: Reason[] }[];
  /** 一个也比不成时，差在哪里。 */
  reasons: Reason[];
}

function cityOf({ cities: [city] }: FigureNode): CityNode | undefined {
  return city;
}

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** 一群数字彼此差在哪里；没有差别的才能比。 */
export function differences(figures: readonly FigureNode[]): Reason[] {
  const apart: Reason[] = aspectNames.filter((name) => distinct(figures.map(aspects[name])).length > 1);
  const times = figures.map(figureTime);
  const spans = distinct(times.flatMap((time) => (time.kind === "span" ? time.value : [])));
  const years = times.flatMap((time) => (time.kind === "year" ? time.year : []));
  if (spans.length > 1 || Math.max(...years) - Math.min(...years) > nearEnough) apart.push("time");
  if (times.some(({ kind }) => kind === "unknown")) apart.push("unknown-time");
  return apart;
}

/** 一个数字为什么不在图里，对照图里的说；别的都相同，才说时段。 */
function against(figure: FigureNode, chosen: readonly FigureNode[]): Reason[] {
  const [first] = chosen;
  if (!first) return [];
  const apart: Reason[] = aspectNames.filter((name) => aspects[name](figure) !== aspects[name](first));
  if (figureTime(figure).kind === "unknown") apart.push("unknown-time");
  else if (apart.length === 0)
    apart.push(chosen.some((other) => cityOf(other) === cityOf(figure)) ? "same-city" : "time");
  return apart;
}

/** 时候相近的几群：同一段时间的归一群；现有多少的，按年份排开，前后相差不超过一年的归一群。 */
function byTime(figures: readonly FigureNode[]): FigureNode[][] {
  const timed = figures.map((figure) => ({ figure, time: figureTime(figure) }));
  const spans = groupBy(
    timed.filter(({ time }) => time.kind === "span" || time.kind === "any"),
    ({ time }) => (time.kind === "span" ? time.value : ""),
  ).map(([, group]) => group.map(({ figure }) => figure));
  const dated = timed.flatMap(({ figure, time }) => (time.kind === "year" ? { figure, year: time.year } : []));
  const windows = distinct(dated.map(({ year }) => year))
    .sort((a, b) => b - a)
    .map((last) =>
      dated
        .filter(({ year }) => year <= last && year >= last - nearEnough)
        .sort((a, b) => b.year - a.year)
        .map(({ figure }) => figure),
    );
  return [...spans, ...windows];
}

/** 一座城市只留第一个。 */
const onePerCity = (figures: readonly FigureNode[]): FigureNode[] =>
  groupBy(figures, cityOf).flatMap(([, [first]]) => first ?? []);

/** 能比的里城市最多的一群；一样多的取先来的，时候近的先来。 */
function largest(figures: readonly FigureNode[]): FigureNode[] {
  const alike = groupBy(figures, (figure) => aspectNames.map((name) => aspects[name](figure)).join("\n"));
  const groups = alike.flatMap(([, group]) => byTime(group)).map(onePerCity);
  const best = groups.reduce<FigureNode[]>((most, group) => (group.length > most.length ? group : most), []);
  return best.length > 1 ? [...best].sort((a, b) => b.data.value - a.data.value) : [];
}

function compare(measure: string, figures: readonly FigureNode[]): FigureComparison {
  const comparable = largest(figures);
  return {
    measure,
    comparable,
    excluded: figures
      .filter((figure) => !comparable.includes(figure))
      .map((figure) => ({ figure, reasons: against(figure, comparable) })),
    reasons: comparable.length > 0 ? [] : differences(figures),
  };
}

/**
 * 各地同一种数字的比较：名目相同，或者编辑写明数的是一回事，而且不止一座城市有。
 * 画得成图的在前，城市多的更前；画不成的也列出，写明理由。
 */
export function figureComparisons(figures: readonly FigureNode[]): FigureComparison[] {
  const own = figures.filter(({ cities }) => cities.length === 1);
  return groupBy(own, ({ data }) => data.measure ?? data.metric)
    .filter(([, group]) => distinct(group.map(cityOf)).length > 1)
    .map(([measure, group]) => compare(measure, group))
    .sort((a, b) => b.comparable.length - a.comparable.length || b.excluded.length - a.excluded.length);
}

/** 全刊的数字比较；比较页和各城市的一栏共用一份。 */
export const allComparisons = once("figure-comparisons", ({ figures }) => figureComparisons(figures));
