import type { JsonSchema } from "./json-schema.ts";

/** 一个字段，嵌套的已经摊平：date.value、people.role。 */
export interface Field {
  /** JSON 里的路径。 */
  path: string[];
  /** 中文名，与路径一一对应。 */
  names: string[];
  description: string;
  type: "文字" | "数值" | "是非" | "数组" | "对象";
  format: string | undefined;
  /** 路径上有几级是数组，自己也算。 */
  lists: number;
  /** 每一项都有，不会空缺。 */
  required: boolean;
  /** 取值固定的，各个代号和它的中文。 */
  values: { code: string; label: string }[];
  /** 里面还有字段，紧接着列出。 */
  parent: boolean;
}

const typeNames: Record<string, Field["type"]> = {
  string: "文字",
  number: "数值",
  integer: "数值",
  boolean: "是非",
  array: "数组",
  object: "对象",
};

/** 几种类型都行的（数目或 N），当文字。 */
function typeOf({ type, anyOf = [] }: JsonSchema): Field["type"] {
  const [name = "string", ...others] = new Set(type ? [type] : anyOf.map((option) => option.type ?? "string"));
  return others.length > 0 ? "文字" : (typeNames[name] ?? "文字");
}

/** 把一项的 JSON Schema 摊平成字段，照定义的先后，上级在前。 */
export function fieldsOf(schema: JsonSchema, above?: Field): Field[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, node]) => {
    const inner = node.type === "array" && node.items ? node.items : node;
    const field: Field = {
      path: [...(above?.path ?? []), key],
      names: [...(above?.names ?? []), node.title ?? key],
      description: node.description ?? "",
      type: typeOf(node),
      format: node.format,
      lists: (above?.lists ?? 0) + (node.type === "array" ? 1 : 0),
      required: (above?.required ?? true) && (schema.required ?? []).includes(key),
      values: (node.anyOf ?? []).flatMap(({ const: code, title = code }) =>
        code !== undefined && title !== undefined ? [{ code, label: title }] : [],
      ),
      parent: inner.properties !== undefined,
    };
    return [field, ...fieldsOf(inner, field)];
  });
}
