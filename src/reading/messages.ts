import type { z } from "zod";
import { suggestion } from "./nearest.ts";

interface SchemaDefinition {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  items?: z.ZodType[];
  innerType?: z.ZodType;
  in?: z.ZodType;
  out?: z.ZodType;
}

const definition = (schema: z.ZodType) => schema.def as unknown as SchemaDefinition;

/** 剥去 optional、default、preprocess 这些外壳。 */
function unwrap(schema: z.ZodType | undefined): z.ZodType | undefined {
  let current = schema;
  while (current) {
    const { type, innerType, in: input, out } = definition(current);
    if (innerType) current = innerType;
    else if (type === "pipe") current = input && definition(input).type !== "transform" ? input : out;
    else return current;
  }
  return undefined;
}

function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let current: z.ZodType | undefined = schema;
  for (const key of path) {
    const inner = unwrap(current);
    if (!inner) return undefined;
    const { shape, element, items } = definition(inner);
    current = shape?.[String(key)] ?? element ?? items?.[Number(key)];
  }
  return current;
}

function describe(schema: z.ZodType | undefined): string {
  let current = schema;
  while (current) {
    if (current.description) return current.description;
    current = definition(current).innerType;
  }
  return "";
}

const typeNames: Record<string, string> = {
  string: "一段文字",
  number: "一个数字",
  int: "一个整数",
  boolean: "true 或 false",
  array: "一个列表（每项前加 “- ”）",
  object: "一组字段",
  tuple: "一对数，例如 [7, 25]",
};

function show(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  return text.length > 40 ? `${text.slice(0, 40)}……` : text;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], data);
}

export interface Explanation {
  message: string;
  /** 多余的字段名。 */
  key?: string;
  /** 哪一条规则。 */
  rule: string;
}

/** 把一条校验意见说成中文：错在哪里，怎样才对，这个字段是做什么的。 */
export function explain(issue: z.core.$ZodIssue, schema: z.ZodType, data: unknown): Explanation {
  return { rule: ruleOf(issue, valueAt(data, issue.path)), ...say(issue, schema, data) };
}

/** 意见归哪一条规则；schemas 自己在 params 里写明的，照它写的。 */
function ruleOf(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code === "custom" && typeof issue.params?.rule === "string") return issue.params.rule;
  if (issue.code === "unrecognized_keys") return "schema/unknown-field";
  if (value === undefined || value === null) return "schema/missing";
  return issue.code === "invalid_type" ? "schema/type" : "schema/value";
}

function say(issue: z.core.$ZodIssue, schema: z.ZodType, data: unknown): Omit<Explanation, "rule"> {
  const value = valueAt(data, issue.path);
  const target = schemaAt(schema, issue.path);
  const purpose = describe(target);
  const hint = purpose && `（这个字段：${purpose}）`;
  switch (issue.code) {
    case "unrecognized_keys": {
      const key = issue.keys[0] ?? "";
      const inner = unwrap(target);
      const known = Object.keys((inner && definition(inner).shape) ?? {});
      return { key, message: `没有 “${issue.keys.join("、")}” 这个字段${suggestion(key, known)}` };
    }
    case "invalid_type":
      if (value === undefined) return { message: `缺少这个字段${hint}` };
      if (value === null) return { message: `这个字段是空的，请填写，或者删去这一行${hint}` };
      return {
        message: `应是${typeNames[issue.expected] ?? issue.expected}，现在是 “${show(value)}”${hint}`,
      };
    case "invalid_value": {
      const options = issue.values.map(String);
      if (value === undefined) return { message: `缺少这个字段，应为 ${options.join("、")} 之一${hint}` };
      return {
        message: `“${show(value)}” 不在可选的值里，应为 ${options.join("、")} 之一${suggestion(show(value), options)}${hint}`,
      };
    }
    case "invalid_union":
      return { message: `“${show(value)}” 不合要求${hint}` };
    case "too_small":
    case "too_big":
      if (!/[a-z]{3}/i.test(issue.message)) return { message: `${issue.message}${hint}` };
      return {
        message: `“${show(value)}” ${issue.code === "too_small" ? `太小或太短，应${issue.inclusive ? "至少" : "大于"} ${issue.minimum}` : `太大或太长，应${issue.inclusive ? "至多" : "小于"} ${issue.maximum}`}${hint}`,
      };
    default:
      return {
        message: `${issue.message}${value === undefined || typeof value === "object" ? "" : `；现在是 “${show(value)}”`}`,
      };
  }
}
