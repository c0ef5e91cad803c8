import { collectionNames, collections } from "../../schemas/collections.ts";
import { source } from "../../schemas/vocabulary.ts";
import { type Field, fieldsOf } from "../fields.ts";

interface Snippet {
  scope: string;
  prefix: string[];
  description: string;
  body: string[];
}

/** 占位的文字里有特殊意思的记号。 */
const escaped = (text: string) => text.replace(/[\\$}|,]/g, "\\$&");

/** 依次编号的跳格：Tab 一下到下一处。 */
class Stops {
  private count = 0;
  next(text: string): string {
    this.count += 1;
    return `\${${this.count}:${escaped(text)}}`;
  }
  choice(values: readonly string[]): string {
    this.count += 1;
    return `\${${this.count}|${values.map(escaped).join(",")}|}`;
  }
}

/** 一个字段占几行；下一级只写必须写的。 */
function lines(field: Field, stops: Stops): string[] {
  const value = (inner: Field): string => {
    if (inner.type === "choice") return stops.choice((inner.options ?? []).map((option) => option.value));
    if (inner.type === "pair") return `[${stops.next("起始行")}, ${stops.next("结束行")}]`;
    if (inner.type === "reference") return stops.next(`${inner.label}的编号`);
    return stops.next(inner.label);
  };
  const required = (inner: Field) => (inner.fields ?? []).filter((each) => each.required);
  if (field.type === "group")
    return [
      `${field.name}:`,
      ...required(field)
        .flatMap((each) => lines(each, stops))
        .map((line) => `  ${line}`),
    ];
  if (field.type === "list" && field.item) {
    const { item } = field;
    if (item.type === "pair") return [`${field.name}: [${value(item)}]`];
    if (item.type !== "group") return [`${field.name}:`, `  - ${value(item)}`];
    return [`${field.name}:`, ...entry(item, stops).map((line) => `  ${line}`)];
  }
  // 日期、年份样子的文字要加引号。
  const quoted = field.type === "date" || field.name === "value" ? `"${value(field)}"` : value(field);
  return [`${field.name}: ${field.type === "number" ? value(field) : quoted}`];
}

/** 列表里的一项。 */
function entry(item: Field, stops: Stops): string[] {
  const inner = (item.fields ?? []).filter(({ required }) => required).flatMap((each) => lines(each, stops));
  return inner.map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`));
}

/** 一份文件的骨架：必须写的字段，记录另加 state: draft。 */
function whole(name: keyof typeof collections): Snippet {
  const { schema, format, label } = collections[name];
  const stops = new Stops();
  const fields = fieldsOf(schema, name);
  const wanted = fields.filter((field) => field.required || (name === "speeches" && field.name === "people"));
  const front = [
    ...wanted.flatMap((field) => lines(field, stops)),
    ...(fields.some((field) => field.name === "state") ? ["state: draft"] : []),
  ];
  return {
    scope: format === "md" ? "markdown" : "yaml",
    prefix: [label, name],
    description: `新的一份${label}：必须写的字段，Tab 依次填`,
    body: format === "md" ? ["---", ...front, "---", "", "$0"] : front,
  };
}

/** 常要再添一项的列表。 */
const items = { figures: "数字", people: "人物", sources: "出处", annotations: "编辑注", corrections: "更正" } as const;

function oneMore(name: keyof typeof items): Snippet {
  const field = fieldsOf(collections.speeches.schema, "speeches").find((found) => found.name === name);
  if (!field?.item) throw new Error(`记录里没有 ${name}`);
  return {
    scope: "markdown,yaml",
    prefix: [`添${items[name]}`, `add-${name}`],
    description: `${field.description}再添一项`,
    body: entry(field.item, new Stops()),
  };
}

/** VS Code 的代码片段：打中文名或英文字段名，回车就写出骨架。 */
export function snippets(): Record<string, Snippet> {
  const sourceField: Field = {
    name: "source",
    label: "来源",
    description: "",
    required: true,
    type: "group",
    fields: fieldsOf(source, "sources"),
  };
  return {
    ...Object.fromEntries(collectionNames.map((name) => [collections[name].label, whole(name)])),
    ...Object.fromEntries(
      Object.entries(items).map(([name, label]) => [`添${label}`, oneMore(name as keyof typeof items)]),
    ),
    添来源: {
      scope: "yaml",
      prefix: ["添来源", "add-source"],
      description: "vocabulary/sources.yaml 里的一份来源",
      body: entry(sourceField, new Stops()),
    },
  };
}
