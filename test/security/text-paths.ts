import type { z } from "zod";
import { type JsonSchema, jsonSchema } from "../../src/editing/fields.ts";

/** 一处可以写文字的地方：数据里的路径（点分），和字段的路径（列表写成 []）。 */
export interface TextPath {
  path: string;
  field: string;
  /** 只能从已有的里挑：编号、可选的几个值。 */
  chosen: boolean;
}

const join = (path: string, key: string | number) => (path ? `${path}.${key}` : String(key));

/** 一份 schema 里全部写文字的字段，编号和可选的几个值也算。 */
export function textFields(schema: z.ZodType): string[] {
  const walk = (node: JsonSchema, field: string): string[] => [
    ...(node.type === "string" ? [field] : []),
    ...Object.entries(node.properties ?? {}).flatMap(([name, inner]) => walk(inner, join(field, name))),
    ...(node.items ? walk(node.items, join(field, "[]")) : []),
    ...(node.anyOf ?? []).flatMap((option) => walk(option, field)),
  ];
  return [...new Set(walk(jsonSchema(schema), ""))];
}

/** 一份数据里可以写文字的地方：写了的，和没有写、可以添上的文字。 */
export function textPaths(schema: z.ZodType, data: unknown): TextPath[] {
  const walk = (node: JsonSchema, value: unknown, path: string, field: string): TextPath[] => {
    const options = (node.anyOf ?? []).flatMap((option) => walk(option, value, path, field));
    if (node.type === "string" && (value === undefined || typeof value === "string"))
      return [{ path, field, chosen: node.enum !== undefined || node.reference !== undefined }, ...options];
    if (node.items && (value === undefined || Array.isArray(value))) {
      const { items } = node;
      // 编号和数目成对的（行号）不是文字；空的列表添一项文字。
      const values = value && (value as unknown[]).length > 0 ? (value as unknown[]) : [undefined];
      return [...values.flatMap((item, index) => walk(items, item, join(path, index), join(field, "[]"))), ...options];
    }
    if (node.properties && typeof value === "object" && value !== null)
      return [
        ...Object.entries(node.properties).flatMap(([name, inner]) =>
          walk(inner, (value as Record<string, unknown>)[name], join(path, name), join(field, name)),
        ),
        ...options,
      ];
    return options;
  };
  const found = walk(jsonSchema(schema), data, "", "");
  return [...new Map(found.map((item) => [item.path, item])).values()];
}
