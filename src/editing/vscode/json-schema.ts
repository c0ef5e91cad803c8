import { z } from "zod";
import { references } from "../../schemas/identifier.ts";
import { choiceLabel } from "../../text/choices.ts";
import { fieldLabel } from "../../text/field-labels.ts";

/** 编辑器认得的 JSON Schema，比标准多几样给人看的。 */
interface Node {
  title?: string;
  description?: string;
  enum?: string[];
  enumDescriptions?: string[];
  pattern?: string;
  patternErrorMessage?: string;
  minLength?: number;
  maximum?: number;
  properties?: Record<string, Node>;
  items?: Node | Node[];
  anyOf?: Node[];
  defaultSnippets?: { label: string; body: string; description?: string }[];
}

/** 补全时列出的编号：键是所指的东西（“城市”“专题”），值是编号和名称。 */
export type Suggestions = ReadonlyMap<string, readonly { id: string; name: string }[]>;

/** 给每个字段写上中文短名，给每个可选的值写上中文说法。 */
function annotate(node: Node, owner: string): void {
  if (node.enum) node.enumDescriptions = node.enum.map((value) => choiceLabel[value] ?? value);
  // JavaScript 能数到的最大整数，对编辑没有意思。
  if (node.maximum === Number.MAX_SAFE_INTEGER) delete node.maximum;
  for (const [name, field] of Object.entries(node.properties ?? {})) {
    const label = fieldLabel(name, owner);
    if (label) field.title = label;
    annotate(field, name);
  }
  for (const item of [node.items ?? [], node.anyOf ?? []].flat()) annotate(item, owner);
}

/**
 * 给编辑器用的 JSON Schema：补全、悬停说明和就地报错都出自它。
 * @param owner 集合名，字段的中文短名按它取。
 * @param suggestions 已有的编号；不给就不列。
 */
export function editorSchema(schema: z.ZodType, owner: string, suggestions: Suggestions = new Map()): object {
  const root = z.toJSONSchema(schema, {
    io: "input",
    target: "draft-07",
    unrepresentable: "any",
    reused: "inline",
    override: ({ zodSchema, jsonSchema }) => {
      const what = references.get(zodSchema)?.what;
      if (what === undefined) return;
      const node = jsonSchema as Node;
      node.patternErrorMessage = `应填${what}的编号：小写字母、数字和连字符`;
      const known = suggestions.get(what);
      if (known) node.defaultSnippets = known.map(({ id, name }) => ({ label: `${name}（${id}）`, body: id }));
    },
  }) as Node;
  annotate(root, owner);
  return root;
}
