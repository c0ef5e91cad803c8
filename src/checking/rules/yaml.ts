import type { RuleInfo } from "../rule.ts";

/** 前置信息的写法，由 reading/yaml 报出。 */
export const yamlRules: readonly RuleInfo[] = [
  {
    id: "yaml/syntax",
    severity: "error",
    title: "YAML 写法有误",
    meaning: "前置信息不合 YAML 的写法：缩进、冒号、引号或括号有一处不对，后面的就都读不准。",
    remedy: "看消息说的那一行和它的上一行；含有冒号、井号或以符号开头的文字，用双引号括起来。",
    wrong: "title: 协商: 从头说起",
    right: 'title: "协商: 从头说起"',
  },
  {
    id: "yaml/indent",
    severity: "error",
    title: "缩进不对",
    meaning: "YAML 靠空格缩进分层，不认制表符（Tab）；同一级要对齐。",
    remedy: "把 Tab 换成两个空格，与同一级的其他行对齐。",
    wrong: "committee:\n\tname: 甲市政协",
    right: "committee:\n  name: 甲市政协",
  },
  {
    id: "yaml/duplicate-key",
    severity: "error",
    title: "同名的字段",
    meaning: "同一级里一个字段写了两遍，不知道该信哪一个。",
    remedy: "删去一个。",
    wrong: "title: 甲\ntitle: 乙",
    right: "title: 甲",
  },
  {
    id: "yaml/reference",
    severity: "error",
    title: "引用和标签",
    meaning: "& * ! 在 YAML 里是引用和标签的记号。层层引用会把几行变成几百万行，内容里用不着。",
    remedy: "直接写出内容；文字本身以这些符号开头的，用双引号括起来。",
    wrong: "aliases:\n  - *甲区",
    right: 'aliases:\n  - "*甲区"',
  },
  {
    id: "yaml/escape",
    severity: "error",
    title: "写成代码的字",
    meaning: "双引号里的 \\u、\\x 这些写法会变成别的字，看得见的、看不见的都行：文件里查不出，网页上才冒出来。",
    remedy: "直接写出那个字；看不见的字符删去。",
    wrong: 'title: "\\u534F商"',
    right: 'title: "协商"',
  },
  {
    id: "yaml/depth",
    severity: "error",
    title: "嵌套太深",
    meaning: "一层套一层超过了二十层，多半是误粘了别的东西。",
    remedy: "照字段说明重写这一处。",
    wrong: "[[[[[[……]]]]]]",
    right: "lines: [[7, 25]]",
  },
];
