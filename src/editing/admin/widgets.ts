import type { Field, Target } from "../fields.ts";

/** 表单里的一个控件，照 Sveltia CMS 的写法。 */
export interface Widget extends Control {
  name: string;
  label: string;
  hint?: string;
  required?: boolean;
}

/** 怎样填：哪一种控件，连同它自己的选项。 */
interface Control {
  widget: string;
  [option: string]: unknown;
}

/** 一个编号最多到几：代码的一个部分里数目都不大。 */
const largestCount = 30;

/** 挑一个已有的：集合里的文件，或者词表里的词。各类记录不在一个集合里，只能写编号。 */
function picker(target: Target): Control {
  if (target.kind === "records") return { widget: "string" };
  if (target.kind === "vocabulary")
    return {
      widget: "relation",
      collection: "vocabulary",
      file: target.name,
      value_field: "terms.*.id",
      display_fields: ["terms.*.name"],
      search_fields: ["terms.*.name", "terms.*.id"],
    };
  const title = target.name === "bulletins" ? "title" : "name";
  return {
    widget: "relation",
    collection: target.name,
    value_field: "{{slug}}",
    display_fields: [title],
    search_fields: [title],
  };
}

function control(field: Field): Control {
  switch (field.type) {
    case "reference":
      return field.target ? picker(field.target) : { widget: "string" };
    case "choice":
      return { widget: "select", options: field.options ?? [] };
    case "count":
      return {
        widget: "select",
        options: [...Array.from({ length: largestCount }, (_, index) => index + 1), "N", "X"].map((value) => ({
          label: String(value),
          value,
        })),
      };
    case "boolean":
      return { widget: "boolean" };
    case "integer":
    case "number":
      return { widget: "number", value_type: field.type === "integer" ? "int" : "float" };
    case "date":
      return { widget: "string", pattern: ["^\\d{4}-\\d{2}-\\d{2}$", "写成 2024-06-30 的样子"] };
    case "group":
      return { widget: "object", collapsed: "auto", fields: (field.fields ?? []).map((inner) => widget(inner)) };
    case "pair":
      return {
        widget: "list",
        min: 2,
        max: 2,
        field: { name: "line", label: "行", widget: "number", value_type: "int", min: 1 },
      };
    case "list":
      return list(field);
    default:
      return {
        widget: "string",
        ...(field.pattern === undefined ? {} : { pattern: [field.pattern, "写法不对，请照说明改"] }),
      };
  }
}

function list({ item, least = 0 }: Field): Control {
  const min = least > 0 ? { min: least } : {};
  if (!item || item.type === "text") return { widget: "list", ...min };
  const inner = control(item);
  if (inner.widget === "relation") return { ...inner, multiple: true, ...min };
  if (item.type === "group") return { widget: "list", collapsed: "auto", ...min, fields: inner.fields };
  return {
    widget: "list",
    ...min,
    field: { name: item.name, label: item.type === "pair" ? "起止行" : item.label, ...inner },
  };
}

/** 新的记录先是草稿；别的照 schemas 里的默认值。空的列表不必写。 */
function initial({ name, default: value }: Field): unknown {
  if (name === "state") return "draft";
  return Array.isArray(value) || (typeof value === "object" && value !== null) ? undefined : value;
}

/** 一个字段的控件：短名、说明、要不要写、怎样填。 */
export function widget(field: Field): Widget {
  const start = initial(field);
  return {
    name: field.name,
    label: field.label,
    hint: field.description,
    required: field.required,
    ...(start === undefined ? {} : { default: start }),
    ...control(field),
  };
}

/** 正文：常用的几样记号，不许插入别的。 */
export const bodyWidget = (required: boolean): Widget => ({
  name: "body",
  label: "正文",
  hint: "段与段之间空一行；小标题从二级起；提到数字照来源的原样写。",
  widget: "richtext",
  required,
  modes: ["rich_text", "raw"],
  buttons: ["bold", "link", "heading-two", "heading-three", "quote", "bulleted-list", "numbered-list"],
  editor_components: [],
  linked_images: false,
});
