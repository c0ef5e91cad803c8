import type { RuleInfo } from "../rule.ts";

/** 正文的 Markdown，由 markdown/check-body 报出。 */
export const bodyRules: readonly RuleInfo[] = [
  {
    id: "body/empty",
    severity: "error",
    title: "正文是空的",
    meaning: "这一类文件要有正文。",
    remedy: "在第二行 --- 之后写正文。",
    wrong: "---\ntitle: 题名\n---",
    right: "---\ntitle: 题名\n---\n\n正文……",
  },
  {
    id: "body/html",
    severity: "error",
    title: "正文里有 HTML",
    meaning: "HTML 不会起作用，只会把尖括号印在网页上；从网页粘来的尤其要清。",
    remedy: "改用 Markdown：加粗用 **，分段空一行；要写尖括号本身，用全角的〈〉。",
    wrong: "<b>协商</b>就是<br>商量",
    right: "**协商**就是商量",
  },
  {
    id: "body/heading",
    severity: "error",
    title: "一级标题",
    meaning: "一级标题就是题名，一页只有一个。",
    remedy: "正文里的标题从二级（##）起。",
    wrong: "# 第一部分",
    right: "## 第一部分",
  },
  {
    id: "body/link",
    severity: "error",
    title: "链接有问题",
    meaning: "链接没有文字，或者用了会运行代码的地址。",
    remedy: "写成 [文字](https://…)；站内的地址以斜线开头。",
    wrong: "[](https://example.org/)",
    right: "[原文](https://example.org/)",
  },
  {
    id: "body/emphasis",
    severity: "error",
    title: "加粗失效",
    meaning: "** 紧挨着汉字标点时，Markdown 会认反或者不认，星号就印在了网页上。",
    remedy: "把标点移到记号外面。",
    wrong: "**有事好商量。**所以要",
    right: "**有事好商量**。所以要",
  },
  {
    id: "body/too-deep",
    severity: "error",
    title: "正文嵌套太深",
    meaning: "引用、列表、括号一层套一层，读者看不懂，程序也会被拖住。",
    remedy: "改成平铺的段落或列表。",
    wrong: "> > > > > > > > > > > > > > > > > > > > > 引文",
    right: "> 引文",
  },
];
