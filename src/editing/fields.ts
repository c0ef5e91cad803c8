import { z } from "zod";
import { collections, vocabularies } from "../schemas/collections.ts";
import { references } from "../schemas/identifier.ts";
import { choiceLabel } from "../text/choices.ts";
import { fieldLabel } from "../text/field-labels.ts";

/** 由 zod 生成的 JSON Schema 里用得到的部分。 */
export interface JsonSchema {
  type?: string;
  title?: string;
  description?: string;
  enum?: string[];
  enumDescriptions?: string[];
  pattern?: string;
  patternErrorMessage?: string;
  format?: string;
  default?: unknown;
  minItems?: number;
  required?: string[];
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema | false;
  prefixItems?: JsonSchema[];
  anyOf?: JsonSchema[];
  additionalProperties?: boolean;
  /** 所指的是什么，见 schemas/identifier。 */
  reference?: string;
}

/** 编辑要写的样子（写之前，还没有补上默认值）。 */
export const jsonSchema = (schema: z.ZodType): JsonSchema =>
  z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
    reused: "inline",
    override: ({ zodSchema, jsonSchema: node }) => {
      const reference = references.get(zodSchema);
      if (reference) Object.assign(node, { reference: reference.what });
    },
  }) as JsonSchema;

/** 一个编号指向哪里：集合、词表，或者任何一类记录。 */
export type Target =
  | { kind: "collection"; name: keyof typeof collections }
  | { kind: "vocabulary"; name: keyof typeof vocabularies }
  | { kind: "records" };

export interface Field {
  name: string;
  label: string;
  description: string;
  required: boolean;
  default?: unknown;
  type:
    | "text"
    | "number"
    | "integer"
    | "count"
    | "boolean"
    | "choice"
    | "reference"
    | "date"
    | "list"
    | "group"
    | "pair";
  /** type 为 choice 时，可选的值。 */
  options?: { value: string; label: string }[];
  /** type 为 reference 时，指向哪里。 */
  target?: Target;
  /** type 为 text 时的写法。 */
  pattern?: string;
  /** type 为 list 时，每一项是什么。 */
  item?: Field;
  /** type 为 list 时，至少几项。 */
  least?: number;
  /** type 为 group 时，下面的字段。 */
  fields?: Field[];
}

/** 词自己的编号不指向别处。 */
function targetOf(what: string): Target | undefined {
  if (what === "记录") return { kind: "records" };
  for (const [name, { label }] of Object.entries(collections))
    if (label === what) return { kind: "collection", name: name as keyof typeof collections };
  for (const [name, label] of Object.entries(vocabularies))
    if (label === what) return { kind: "vocabulary", name: name as keyof typeof vocabularies };
  return undefined;
}

function typed(node: JsonSchema, name: string): Pick<Field, "type"> & Partial<Field> {
  const target = name !== "id" && node.reference !== undefined ? targetOf(node.reference) : undefined;
  if (target) return { type: "reference", target };
  if (node.enum)
    return { type: "choice", options: node.enum.map((value) => ({ value, label: choiceLabel[value] ?? value })) };
  if (node.prefixItems) return { type: "pair" };
  if (node.anyOf) return { type: "count" };
  if (node.properties) return { type: "group", fields: fieldsIn(node, name) };
  if (node.type === "array")
    return { type: "list", item: field(name, node.items || {}, name, true), least: node.minItems ?? 0 };
  if (node.format === "date") return { type: "date" };
  if (node.type === "boolean" || node.type === "integer" || node.type === "number") return { type: node.type };
  return { type: "text", ...(node.pattern === undefined ? {} : { pattern: node.pattern }) };
}

function field(name: string, node: JsonSchema, owner: string, required: boolean): Field {
  return {
    name,
    label: fieldLabel(name, owner) ?? name,
    description: node.description ?? "",
    required,
    ...(node.default === undefined ? {} : { default: node.default }),
    ...typed(node, name),
  };
}

const fieldsIn = ({ properties = {}, required = [] }: JsonSchema, owner: string): Field[] =>
  Object.entries(properties).map(([name, node]) => field(name, node, owner, required.includes(name)));

/** 一个集合（或一张词表的一项）的全部字段，照 schemas 里的先后。 */
export const fieldsOf = (schema: z.ZodType, owner: string): Field[] => fieldsIn(jsonSchema(schema), owner);
