import { type Page, pageUrl, paginate } from "./paginate.ts";

/** 清单里的一组。 */
export interface Group<T> {
  /** 页上的锚点。 */
  id: string;
  name: string;
  items: readonly T[];
}

/** 分组的清单里的一页。 */
export interface GroupedPage<T> {
  page: Pick<Page<unknown>, "number" | "total">;
  /** 这一页上的各组，只含这一页的；count 是这一组一共多少。 */
  groups: (Group<T> & { count: number })[];
  /** 全部各组，连同从哪一页的哪里起。 */
  places: { name: string; count: number; url: string }[];
}

/**
 * 分组的清单，分页列全；一组可以跨页，跨到的页上再列一次组名。
 * @param base 第一页的地址，以斜线结尾。
 * @param size 一页多少条。
 */
export function groupedPages<T>(groups: readonly Group<T>[], base: string, size = 50): GroupedPage<T>[] {
  const pages = paginate(
    groups.flatMap((group) => group.items.map((item) => ({ group, item }))),
    size,
  );
  const places = groups.map((group) => {
    const first = pages.find(({ items }) => items.some((entry) => entry.group === group));
    return { name: group.name, count: group.items.length, url: `${pageUrl(base, first?.number ?? 1)}#${group.id}` };
  });
  return pages.map(({ items: entries, number, total }) => ({
    page: { number, total },
    groups: [...Map.groupBy(entries, ({ group }) => group)].map(([group, own]) => ({
      ...group,
      items: own.map(({ item }) => item),
      count: group.items.length,
    })),
    places,
  }));
}
