import { csv } from "../../text/csv.ts";
import type { Field } from "./fields.ts";

/** 一格里几项之间的分号；文字里本来有的换成全角，免得当成分界。 */
const separator = ";";

/** CSV 的栏：嵌套的字段各占一栏；数组里再有数组的，里面的不再分，整个写成 JSON。 */
export const columnsOf = (fields: readonly Field[]): Field[] =>
  fields.filter(({ type, lists, parent }) =>
    type === "数组" ? lists === 2 || (lists === 1 && !parent) : lists <= 1 && !parent,
  );

/** 表头：中文名，一级一级用间隔号连起来。 */
export const heading = ({ names }: Field): string => names.join("·");

/** 顺着路径取值；路上遇到数组，每一项各取一个。 */
function valuesAt(value: unknown, path: readonly string[], from = 0): unknown[] {
  const key = path[from];
  if (key === undefined) return [value];
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, path, from));
  return valuesAt((value as Record<string, unknown> | undefined)?.[key], path, from + 1);
}

function written(value: unknown, { values, format }: Field, origin: string): string {
  if (value === undefined) return "";
  if (typeof value === "boolean") return value ? "是" : "否";
  if (typeof value === "object") return JSON.stringify(value);
  if (format === "uri-reference") return new URL(String(value), origin).href;
  return values.find(({ code }) => code === value)?.label ?? String(value);
}

function cell(row: object, field: Field, origin: string): string | number | undefined {
  const found = valuesAt(row, field.path);
  const [only] = found;
  if (field.lists === 0) return only === undefined || typeof only === "number" ? only : written(only, field, origin);
  const items = field.lists === 1 && Array.isArray(only) ? only : found;
  return items.map((item) => written(item, field, origin).replaceAll(separator, "；")).join(separator);
}

/**
 * 一个集合的 CSV。
 * @param fields 摊平的字段。
 * @param origin 本刊的网址，站内地址据此写全。
 */
export function table(fields: readonly Field[], rows: readonly object[], origin: string): string {
  const columns = columnsOf(fields);
  return csv([columns.map(heading), ...rows.map((row) => columns.map((field) => cell(row, field, origin)))]);
}
