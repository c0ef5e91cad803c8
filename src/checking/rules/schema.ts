import type { RuleInfo } from "../rule.ts";

/** 字段本身合不合要求，由 schemas 判断、reading/messages 说成中文。 */
export const schemaRules: readonly RuleInfo[] = [
  {
    id: "schema/missing",
    severity: "error",
    title: "缺字段",
    meaning: "必填的字段没有写，或者写了字段名而没有值。",
    remedy: "照消息里的说明填上；可以不写的字段，空着不如删去那一行。",
    wrong: "title:",
    right: "title: 把会客厅开到群众家门口",
  },
  {
    id: "schema/unknown-field",
    severity: "error",
    title: "没有这个字段",
    meaning: "字段名拼错了，或者写在了别的一级里。不认识的字段不放过，免得写了而不起作用。",
    remedy: "照消息里提示的最接近的写法改。",
    wrong: "titel: 题名",
    right: "title: 题名",
  },
  {
    id: "schema/type",
    severity: "error",
    title: "类型不对",
    meaning: "该写列表的写成了文字，该写数字的写成了汉字，等等。",
    remedy: "列表每项前加“- ”；数字不加引号和单位；文字里有冒号的加双引号。",
    wrong: "cities: jiashi",
    right: "cities: [jiashi]",
  },
  {
    id: "schema/value",
    severity: "error",
    title: "值不合要求",
    meaning: "值不在可选的几个里，或者长短、大小、格式不对。",
    remedy: "照消息里列出的写法改。",
    wrong: "precision: daily",
    right: "precision: day",
  },
  {
    id: "schema/date",
    severity: "error",
    title: "日期不对",
    meaning: "日历上没有这一天，或者写法同所说的精度不符，或者起止颠倒。",
    remedy: "核对来源；只知道年月的，精度写 month，日期只写到月。",
    wrong: 'value: "2023-02-29"',
    right: 'value: "2023-02-28"',
  },
];
