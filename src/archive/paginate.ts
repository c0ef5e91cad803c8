export interface Page<T> {
  items: T[];
  /** 从 1 起。 */
  number: number;
  total: number;
}

/** 一页 size 条；没有内容也有一页，好说明这里是空的。 */
export function paginate<T>(items: readonly T[], size = 50): Page<T>[] {
  const total = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: total }, (_, index) => ({
    items: items.slice(index * size, (index + 1) * size),
    number: index + 1,
    total,
  }));
}

/** 这一页的地址在第一页的地址后面多写什么，不带两头的斜线；第一页不多写。 */
export const pagePath = (number: number): string | undefined => (number === 1 ? undefined : `page/${number}`);

/** 这一页的地址。@param base 第一页的地址，以斜线结尾。 */
export const pageUrl = (base: string, number: number): string => (number === 1 ? base : `${base}page/${number}/`);

/** 分页条上列哪几页：首末两页，和这一页前后各两页。 */
export const pagesNear = (number: number, total: number): number[] =>
  Array.from({ length: total }, (_, index) => index + 1).filter(
    (page) => page === 1 || page === total || Math.abs(page - number) <= 2,
  );
