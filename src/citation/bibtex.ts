import type { Reference } from "./reference.ts";

/** TeX 的特殊字符当文字：有命令的用命令，其余加反斜线。 */
const commands: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};
const escapeTex = (text: string) =>
  text.replace(/[\\~^&%$#_{}]/g, (character) => commands[character] ?? `\\${character}`);

/** 人名照写；单位名加一层括号，免得被拆成姓和名。 */
const author = (name: string) => (name.length > 4 ? `{${escapeTex(name)}}` : escapeTex(name));

/**
 * BibTeX 的一条，BibLaTeX 和 gbt7714 宏包都认。
 * @param key 引用时用的键；本刊的永久编号就是。
 */
export function bibtex(key: string, { authors, title, host, publisher, issued, updated, accessed, url }: Reference) {
  const fields: [name: string, value: string | undefined][] = [
    ["author", authors.map(author).join(" and ")],
    ["title", `{${escapeTex(title)}}`],
    ["organization", publisher && escapeTex(publisher)],
    ["year", issued && escapeTex(issued)],
    ["date", updated],
    ["note", host && escapeTex(`载 ${[host.title, host.part].filter(Boolean).join(": ")}`)],
    ["url", url],
    ["language", "chinese"],
    ["urldate", accessed],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return `@online{${key},\n${lines.join("\n")}\n}`;
}
