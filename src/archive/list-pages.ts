import { address, type PageRecordType, pageRecordTypes } from "./addresses.ts";
import type { RecordNode } from "./nodes.ts";
import { type Page, paginate } from "./paginate.ts";

export interface RecordListPage {
  type: PageRecordType;
  year: string | undefined;
  page: Page<RecordNode>;
  /** 第一页的地址。 */
  base: string;
  /** 这一类各年的条数，新的在前。 */
  years: { year: string; count: number }[];
  count: number;
}

/** 每一类记录的列表页：全部的和分年的，一页五十条。没有记录的类别也有一页。 */
export function recordListPages(records: readonly RecordNode[]): RecordListPage[] {
  return pageRecordTypes.flatMap((type) => {
    const own = records.filter((record) => record.type === type);
    const byYear = Map.groupBy(own, (record) => record.year);
    const years = [...byYear]
      .map(([year, group]) => ({ year, count: group.length }))
      .sort((a, b) => (a.year < b.year ? 1 : -1));
    const lists = [
      { year: undefined, list: own, base: address.recordList(type) },
      ...years.map(({ year }) => ({ year, list: byYear.get(year) ?? [], base: address.recordYear(type, year) })),
    ];
    return lists.flatMap(({ year, list, base }) =>
      paginate(list).map((page) => ({ type, year, page, base, years, count: own.length })),
    );
  });
}
