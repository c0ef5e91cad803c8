import type { Archive } from "../archive/archive.ts";
import { figuresByCity } from "../archive/figure-order.ts";
import { figureYears } from "../archive/figure-years.ts";
import type { FigureNode } from "../archive/nodes.ts";
import { type Page, paginate } from "../archive/paginate.ts";
import { once } from "../archive/tracker.ts";
import type { FigureKind } from "../schemas/figure.ts";
import { formatFigure } from "../text/format-figure.ts";

/** 一份多少行：只看一座城市的，取一两份就够。 */
const pieceSize = 500;

/** 数字总表里的一行，给网页上的筛选和排序用；全部字段见公开数据里的数字。 */
export interface FigureRow {
  metric: string;
  /** 数目的中文写法。 */
  text: string;
  value: number;
  /** 单位，连同周期；单位不同的不能比多少。 */
  unit: string;
  subject: string;
  /** 城市的编号。 */
  cities: string[];
  /** 时段，来源的说法；没有写的没有。 */
  period?: string;
  /** 时段起止的年份；落不到日历上的没有。 */
  years?: [number, number];
  kind: FigureKind;
  /** 出自哪一篇。 */
  source: string;
  url: string;
}

export const figureRow = (figure: FigureNode): FigureRow => ({
  metric: figure.data.metric,
  text: formatFigure(figure.data),
  value: figure.data.value,
  unit: figure.data.unit + (figure.data.per ? `每${figure.data.per}` : ""),
  subject: figure.data.subject,
  cities: figure.cities.map(({ id }) => id),
  period: figure.data.period?.text,
  years: figureYears(figure),
  kind: figure.data.kind,
  source: figure.owner.kind === "record" ? figure.owner.data.title : figure.owner.data.name,
  url: figure.url,
});

/** 总表分成几份；一个数字也没有就一份也没有。 */
export const countPieces = ({ figures }: Archive): number => Math.ceil(figures.length / pieceSize);

/** 总表的全部数字，次序同网页上的总表，分成几份；写成行是排那一份时的事。 */
export const figurePieces = once("figure-pieces", (archive): Page<FigureNode>[] =>
  archive.figures.length > 0 ? paginate(figuresByCity(archive), pieceSize) : [],
);

/** 有数字的城市各在哪几份里。 */
export function piecesOfCities(pieces: readonly Page<FigureNode>[]): ReadonlyMap<string, number[]> {
  const found = new Map<string, Set<number>>();
  for (const { items, number } of pieces)
    for (const { id } of items.flatMap(({ cities }) => cities)) found.set(id, (found.get(id) ?? new Set()).add(number));
  return new Map([...found].map(([id, numbers]) => [id, [...numbers]]));
}
