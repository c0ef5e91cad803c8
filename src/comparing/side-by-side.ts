import type { Column, ColumnCategory, ColumnFigure } from "../exports/column.ts";

/** 一格里最多列几条机制，余下的去类别页看。 */
const shown = 12;

export interface CategoryRow {
  id: string;
  name: string;
  /** 与各栏一一对应；没有收录的为空。 */
  cells: ((ColumnCategory & { rest: number }) | undefined)[];
}

export interface FigureRow {
  measure: string;
  cells: (ColumnFigure | undefined)[];
}

export interface SideBySide {
  categories: CategoryRow[];
  figures: FigureRow[];
}

/** 把几栏排成行：至少一栏有的类别，照词表的次序；至少两栏有、可以比的数字。 */
export function sideBySide(columns: readonly Column[]): SideBySide {
  const categories = new Map(columns.flatMap((column) => column.categories).map((category) => [category.id, category]));
  const measures = Map.groupBy(
    columns.flatMap(({ figures }) => figures),
    ({ measure }) => measure,
  );
  return {
    categories: [...categories.values()]
      .sort((a, b) => a.order - b.order)
      .map(({ id, name }) => ({
        id,
        name,
        cells: columns.map((column) => {
          const own = column.categories.find((category) => category.id === id);
          return (
            own && {
              ...own,
              mechanisms: own.mechanisms.slice(0, shown),
              rest: Math.max(0, own.mechanisms.length - shown),
            }
          );
        }),
      })),
    figures: [...measures]
      .filter(([, group]) => group.length > 1)
      .map(([measure, group]) => ({
        measure,
        cells: columns.map(({ figures }) => figures.find((figure) => group.includes(figure))),
      })),
  };
}

/** 一条机制的附注：形态、开始、状态。 */
export const mechanismNotes = ({ form, since, status }: Column["categories"][number]["mechanisms"][number]): string[] =>
  [form, since && `${since}起`, status].filter((note) => note !== undefined && note !== "") as string[];
