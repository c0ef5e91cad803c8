import type { RuleInfo } from "../../checking/rule.ts";

/** 规则编号的前一半，说成中文；没有登记的照写编号，测试保证都登记了。 */
const groupLabels: Readonly<Record<string, string>> = {
  file: "文件",
  address: "地址",
  reading: "文件",
  yaml: "前置信息的写法",
  schema: "字段",
  reference: "引用",
  draft: "草稿",
  body: "正文的记号",
  picture: "图片",
  punctuation: "标点",
  text: "文字",
  date: "日期",
  figure: "数字",
  figures: "数字",
  duplicate: "重复",
  similar: "重复",
  repeat: "重复",
  learning: "借鉴",
  privacy: "个人信息",
  code: "代码",
};

/** 规则按组列出，组的先后照规则的先后。 */
export function ruleGroups(rules: readonly RuleInfo[]): { id: string; label: string; rules: readonly RuleInfo[] }[] {
  const groups = Map.groupBy(rules, ({ id }) => id.split("/")[0] ?? id);
  return [...groups].map(([id, own]) => ({ id, label: groupLabels[id] ?? id, rules: own }));
}
