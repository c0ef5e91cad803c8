/** 可以排序的栏；city 是总表原来的次序。 */
const sortKeys = ["city", "metric", "value", "subject", "period", "kind", "source"] as const;
export type SortKey = (typeof sortKeys)[number];

/** 时段这一栏里不是年份的两种：写了而落不到年份，没有写。 */
export const vague = "vague";
export const unstated = "none";

export interface Sort {
  key: SortKey;
  descending: boolean;
}

/** 总表的筛选和排序；写进地址，就可以转发和后退。 */
export interface TableState {
  query: string;
  city: string;
  kind: string;
  /** 四位年份、vague 或 none；空着不限。 */
  year: string;
  sort: Sort | undefined;
  /** 从 1 起。 */
  page: number;
}

export const everything: TableState = { query: "", city: "", kind: "", year: "", sort: undefined, page: 1 };

/** 排序的写法：value 从小到大，-value 从大到小；不认得的不排。 */
export function parseSort(text: string): Sort | undefined {
  const descending = text.startsWith("-");
  const key = sortKeys.find((name) => name === (descending ? text.slice(1) : text));
  return key && { key, descending };
}

export const formatSort = (sort: Sort | undefined): string => (sort ? `${sort.descending ? "-" : ""}${sort.key}` : "");

export function parseAddress(search: string): TableState {
  const parameters = new URLSearchParams(search);
  const text = (name: string) => parameters.get(name)?.trim() ?? "";
  const page = Number(text("page"));
  return {
    query: text("q"),
    city: text("city"),
    kind: text("kind"),
    year: text("year"),
    sort: parseSort(text("sort")),
    page: Number.isInteger(page) && page > 1 ? page : 1,
  };
}

export function formatAddress({ query, city, kind, year, sort, page }: TableState, path = "/figures/"): string {
  const given = { q: query, city, kind, year, sort: formatSort(sort), page: page > 1 ? String(page) : "" };
  const text = new URLSearchParams(Object.entries(given).filter(([, value]) => value !== "")).toString();
  return text ? `${path}?${text}` : path;
}

/** 什么也没有筛、没有排：就是网页上原来的总表。 */
export const isEverything = (state: TableState): boolean => formatAddress(state) === formatAddress(everything);
