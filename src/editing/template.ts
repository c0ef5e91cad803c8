import { stringify } from "yaml";
import { collections, vocabularies } from "../schemas/collections.ts";
import { placeholderId, placeholderText } from "../schemas/placeholder.ts";
import type { Field } from "./fields.ts";

/** 已经知道的值，键是字段名；没有写的由模板补上待填的样子。 */
export type Known = Readonly<Record<string, unknown>>;

const firstClause = (description: string) => /^[^，。；：、（]+/.exec(description)?.[0] ?? description;

/** 指向别处的字段，说明去哪里找编号。 */
function whereToLook({ target }: Field): string {
  if (target === undefined) return "";
  if (target.kind === "records") return "填记录的编号，也就是文件名去掉扩展名。";
  return target.kind === "collection"
    ? `填 ${target.name}/ 里的编号（${collections[target.name].label}）。`
    : `填 vocabulary/${target.name}.yaml 里的编号（${vocabularies[target.name]}）。`;
}

/** 写在字段上面的注释：是什么，有哪些可填的值，编号去哪里找。 */
function comment(field: Field): string {
  const inner = field.item ?? field;
  const options = inner.options?.map(({ value, label }) => `${value} ${label}`).join("、");
  return [field.description, options && `可填：${options}。`, whereToLook(inner)].filter(Boolean).join("");
}

/** 还不知道的值，合写法而一眼看得出没有写完。 */
function unfilled(field: Field): unknown {
  switch (field.type) {
    case "reference":
      return placeholderId;
    case "choice":
      return field.options?.[0]?.value;
    case "number":
    case "integer":
    case "count":
      return 1;
    case "boolean":
      return false;
    case "pair":
      return [1, 1];
    case "date":
      return "1000-01-01";
    case "list":
      return Array.from({ length: Math.max(1, field.least ?? 0) }, () => field.item && unfilled(field.item));
    case "group":
      return Object.fromEntries(
        (field.fields ?? []).filter(({ required }) => required).map((inner) => [inner.name, unfilled(inner)]),
      );
    default:
      return placeholderText(firstClause(field.description));
  }
}

const indented = (text: string, by: string) => text.replace(/^(?=.)/gm, by);

/** 冒号后面的值，一行写完。日期样子的文字加引号：有的编辑器会把它当成日期。 */
const inline = (value: unknown): string =>
  typeof value === "string" && /^\d[\d/T:-]*$/.test(value)
    ? `"${value}"`
    : stringify({ a: value }, { collectionStyle: "flow", flowCollectionPadding: false, lineWidth: 0 })
        .trim()
        .slice("{a: ".length, -"}".length);

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** 一个字段连同它的值，写成 YAML；下一级的字段各有注释。 */
function written(field: Field, value: unknown): string {
  const head = `# ${comment(field)}\n${field.name}:`;
  if (isGroup(value)) return `${head}\n${indented(group(field.fields ?? [], value), "  ")}`;
  if (!Array.isArray(value) || value.every(Array.isArray)) return `${head} ${inline(value)}\n`;
  const items = value.map((item) =>
    isGroup(item)
      ? `  - ${indented(group(field.item?.fields ?? [], item), "    ").trimStart()}`
      : `  - ${inline(item)}\n`,
  );
  return `${head}\n${items.join("")}`;
}

const group = (fields: readonly Field[], values: Readonly<Record<string, unknown>>): string =>
  fields
    .filter(({ name }) => values[name] !== undefined)
    .map((field) => written(field, values[field.name]))
    .join("");

/** 可以不写的字段，整个写成注释：用到时去掉行首的井号。 */
function optional(field: Field): string {
  const example = stringify({ [field.name]: unfilled(field) }, { lineWidth: 0 });
  return `#\n# ${comment(field)}\n${example.replace(/^(?=.)/gm, "# ")}`;
}

/**
 * 一份完整的前置信息：已知的写上，必须写的补上待填的样子，可以不写的写成注释；每个字段上面一行说明。
 * @param fields 这一集合的全部字段。
 * @param known 已知的值。
 */
export function template(fields: readonly Field[], known: Known): string {
  const shown = fields.filter(({ name, required }) => required || known[name] !== undefined);
  const rest = fields.filter((field) => !shown.includes(field));
  const values = Object.fromEntries(shown.map((field) => [field.name, known[field.name] ?? unfilled(field)]));
  return [
    group(shown, values),
    ...(rest.length > 0 ? ["#\n# ———— 以下可以不写；用到时去掉行首的 “# ” ————\n", ...rest.map(optional)] : []),
  ].join("");
}
