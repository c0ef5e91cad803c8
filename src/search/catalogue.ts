import type { Key } from "./engine.ts";
import { packKeys, unpackKeys } from "./keys.ts";

export type Filters = Record<string, string>;
export type FacetCounts = Record<string, Record<string, number>>;

/** 几份计数加在一起。 */
export function mergeCounts(all: readonly FacetCounts[]): FacetCounts {
  const sum: FacetCounts = {};
  for (const counts of all)
    for (const [name, values] of Object.entries(counts)) {
      sum[name] ??= {};
      const row = sum[name];
      for (const [value, count] of Object.entries(values)) row[value] = (row[value] ?? 0) + count;
    }
  return sum;
}

/** 目录：全部文件的编号和筛选项，一列一列放，好压缩。日期另放一份，照日期排时才取。 */
export interface PackedCatalogue {
  /** 见 packKeys。先城市、类型、日期，再编号：同一座城市的挨着，各列才压得小。 */
  keys: string;
  /** rows 与 values 对应：这个值在哪几行，写成与前一行相差几行，从 0 起。 */
  facets: Record<string, { values: string[]; rows: number[][] }>;
}

/** 各行的日期排序键，没有日期的为空；次序与目录相同。 */
export type PackedDates = string[];

export interface CatalogueEntry {
  key: Key;
  sort: string;
  facets: Record<string, string[]>;
}

export function packCatalogue(entries: readonly CatalogueEntry[]): { catalogue: PackedCatalogue; dates: PackedDates } {
  const place = ({ facets, sort, key }: CatalogueEntry) =>
    [...(facets.城市 ?? []), ...(facets.类型 ?? []), sort, String(key).padStart(8, "0")].join(" ");
  const sorted = entries
    .map((entry) => ({ entry, place: place(entry) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ entry }) => entry);
  const names = [...new Set(sorted.flatMap(({ facets }) => Object.keys(facets)))].sort();
  return {
    catalogue: {
      keys: packKeys(sorted.map(({ key }) => key)),
      facets: Object.fromEntries(
        names.map((name) => {
          const rows = new Map<string, number[]>();
          const last = new Map<string, number>();
          for (const [row, { facets }] of sorted.entries())
            for (const value of new Set(facets[name])) {
              let gaps = rows.get(value);
              if (!gaps) {
                gaps = [];
                rows.set(value, gaps);
              }
              gaps.push(row - (last.get(value) ?? 0));
              last.set(value, row);
            }
          const values = [...rows.keys()].sort();
          return [name, { values, rows: values.map((value) => rows.get(value) ?? []) }];
        }),
      ),
    },
    dates: sorted.map(({ sort }) => sort),
  };
}

/** 一项筛选：有哪些值，每份文件有其中哪几个，写的是 values 里的序号。 */
interface Column {
  values: readonly string[];
  of: readonly (readonly number[])[];
}

/** 读进来的目录：筛选、计数都在这里，不论背后是哪个引擎。 */
export class Catalogue {
  readonly keys: readonly Key[];
  private readonly columns: ReadonlyMap<string, Column>;
  private readonly rows: ReadonlyMap<Key, number>;

  constructor({ keys, facets }: PackedCatalogue) {
    this.keys = unpackKeys(keys);
    this.rows = new Map(this.keys.map((each, row) => [each, row]));
    this.columns = new Map(
      Object.entries(facets).map(([name, { values, rows }]) => {
        const of: number[][] = this.keys.map(() => []);
        for (const [number, gaps] of rows.entries()) {
          let row = 0;
          for (const gap of gaps) {
            row += gap;
            of[row]?.push(number);
          }
        }
        return [name, { values, of }];
      }),
    );
  }

  /** 各项筛选都合的文件；没有筛选就是全部。 */
  matching(filters: Filters): ReadonlySet<Key> {
    const wanted = Object.entries(filters).map(([name, value]) => {
      const column = this.columns.get(name);
      return { of: column?.of ?? [], number: column?.values.indexOf(value) ?? -1 };
    });
    return new Set(this.keys.filter((_, row) => wanted.every(({ of, number }) => of[row]?.includes(number))));
  }

  /** 这些文件的各项筛选各有几条。 */
  count(keys: Iterable<Key>): FacetCounts {
    const rows = [...keys].map((key) => this.rows.get(key) ?? -1);
    const counts: FacetCounts = {};
    for (const [name, { values, of }] of this.columns) {
      const totals = new Uint32Array(values.length);
      for (const row of rows) for (const number of of[row] ?? []) totals[number] = (totals[number] ?? 0) + 1;
      const present = values.flatMap((value, number): [string, number][] =>
        totals[number] ? [[value, totals[number]]] : [],
      );
      if (present.length > 0) counts[name] = Object.fromEntries(present);
    }
    return counts;
  }

  /** 一份文件的各项筛选；不在目录里的没有。 */
  facetsOf(key: Key): Record<string, string[]> {
    const row = this.rows.get(key) ?? -1;
    return Object.fromEntries(
      [...this.columns].flatMap(([name, { values, of }]): [string, string[]][] => {
        const numbers = of[row] ?? [];
        return numbers.length > 0 ? [[name, numbers.map((number) => values[number] ?? "")]] : [];
      }),
    );
  }
}
