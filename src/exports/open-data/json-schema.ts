import { z } from "zod";

/** 本刊用得到的那一部分 JSON Schema（2020-12）。 */
export interface JsonSchema {
  $schema?: string;
  $id?: string;
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  title?: string;
  description?: string;
  type?: string;
  format?: string;
  const?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema | false;
  prefixItems?: JsonSchema[];
  anyOf?: JsonSchema[];
}

export const dialect = "https://json-schema.org/draft/2020-12/schema";

/** 一项的 JSON Schema，由同一份 zod 定义生成；不认识的字段就是错。 */
export function rowSchema(row: z.ZodType): JsonSchema {
  const { $schema, ...schema } = z.toJSONSchema(row, { target: "draft-2020-12", io: "output" }) as JsonSchema;
  return schema;
}

/**
 * 一个集合的 JSON Schema：JSON 文件整份合于它，JSON Lines 的一行合于 #/$defs/row。
 * @param id 它发布在哪里，完整网址。
 */
export const collectionSchema = (id: string, title: string, row: z.ZodType): JsonSchema => ({
  $schema: dialect,
  $id: id,
  title,
  type: "array",
  items: { $ref: "#/$defs/row" },
  $defs: { row: rowSchema(row) },
});
