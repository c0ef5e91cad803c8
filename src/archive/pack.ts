import type { Page } from "./paginate.ts";

/**
 * 依次装页：装下这一件就超过 limit 的，另起一页；一件不拆开，太重的自成一页。
 * 没有内容也有一页，好说明这里是空的。
 * @param weight 一件的分量，与 limit 同一单位。
 */
export function pack<T>(items: readonly T[], weight: (item: T) => number, limit: number): Page<T>[] {
  const pages: T[][] = [[]];
  let load = 0;
  for (const item of items) {
    const page = pages.at(-1) ?? [];
    if (page.length > 0 && load + weight(item) > limit) {
      pages.push([item]);
      load = weight(item);
    } else {
      page.push(item);
      load += weight(item);
    }
  }
  return pages.map((page, index) => ({ items: page, number: index + 1, total: pages.length }));
}
