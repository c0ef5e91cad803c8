import type { Key } from "./engine.ts";

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

/** 目录：全部文件的编号、日期和筛选项，一列一列放，好压缩。 */
export interface PackedCatalogue {
  /** 先城市、类型、日期，再编号：同一座城市的挨着，各列才压得小。 */
  keys: Key[];
  /** 日期排序键，没有日期的为空。 */
  sorts: string[];
  facets: Record<string, { values: string[] /** 每份文件一项，values 里的序号。 */; of: number[][] }>;
}

export interface CatalogueEntry {
  key: Key;
  sort: string;
  facets: Record<string, string[]>;
}

export function packCatalogue(entries: readonly CatalogueEntry[]): PackedCatalogue {
  const place = ({ facets, sort, key }: CatalogueEntry) =>
    [...(facets.城市 ?? []), ...(facets.类型 ?? []), sort, String(key).padStart(8, "0")].join(" ");
  const sorted = entries
    .map((entry) => ({ entry, place: place(entry) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ entry }) => entry);
  const names = [...new Set(sorted.flatMap(({ facets }) => Object.keys(facets)))].sort();
  return {
    keys: sorted.map(({ key }) => key),
    sorts: sorted.map(({ sort }) => sort),
    facets: Object.fromEntries(
      names.map((name) => {
        const values = [...new Set(sorted.flatMap(({ facets }) => facets[name] ?? []))].sort();
        const numbers = new Map(values.map((value, index) => [value, index]));
        return [
          name,
          { values, of: sorted.map(({ facets }) => (facets[name] ?? []).map((value) => numbers.get(value) ?? 0)) },
        ];
      }),
    ),
  };
}

/** 读进来的目录：筛选、计数、排日期，都在这里，不论背后是哪个引擎。 */
export class Catalogue {
  readonly keys: readonly Key[];
  private readonly packed: PackedCatalogue;
  private readonly rows: ReadonlyMap<Key, number>;

  constructor(packed: PackedCatalogue) {
    this.packed = packed;
    this.keys = packed.keys;
    this.rows = new Map(this.keys.map((each, row) => [each, row]));
  }

  /** 各项筛选都合的文件；没有筛选就是全部。 */
  matching(filters: Filters): ReadonlySet<Key> {
    const wanted = Object.entries(filters).map(([name, value]) => {
      const column = this.packed.facets[name];
      return { of: column?.of ?? [], number: column?.values.indexOf(value) ?? -1 };
    });
    return new Set(this.keys.filter((_, row) => wanted.every(({ of, number }) => of[row]?.includes(number))));
  }

  /** 这些文件的各项筛选各有几条。 */
  count(keys: Iterable<Key>): FacetCounts {
    const rows = [...keys].map((key) => this.rows.get(key) ?? -1);
    const counts: FacetCounts = {};
    for (const [name, { values, of }] of Object.entries(this.packed.facets)) {
      const totals = new Uint32Array(values.length);
      for (const row of rows) for (const number of of[row] ?? []) totals[number] = (totals[number] ?? 0) + 1;
      const present = values.flatMap((value, number): [string, number][] =>
        totals[number] ? [[value, totals[number]]] : [],
      );
      if (present.length > 0) counts[name] = Object.fromEntries(present);
    }
    return counts;
  }

  /** 一份文件的日期和筛选项；不在目录里的都空着。 */
  entryOf(key: Key): CatalogueEntry {
    const row = this.rows.get(key) ?? -1;
    const facets = Object.entries(this.packed.facets).flatMap(([name, { values, of }]): [string, string[]][] => {
      const numbers = of[row] ?? [];
      return numbers.length > 0 ? [[name, numbers.map((number) => values[number] ?? "")]] : [];
    });
    return { key, sort: this.packed.sorts[row] ?? "", facets: Object.fromEntries(facets) };
  }
}
