import type { DatedValue } from "../../schemas/date.ts";
import { compareDates } from "../dates.ts";

/** 按编号先后。 */
export const compareIds = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

/** 新的在前，同一天的按编号：次序不随文件的读取先后变。 */
export const newestFirst = <T extends { id: string; data: { date: DatedValue } }>(a: T, b: T): number =>
  compareDates(b.data.date, a.data.date) || compareIds(a, b);

/** 去重，先来的在前。 */
export const unique = <T>(values: Iterable<T>): T[] => [...new Set(values)];
