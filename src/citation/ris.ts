import type { Reference } from "./reference.ts";

/** RIS 的日期是“年/月/日/其他”，起止日期取起点；推断的在“其他”里说明。 */
function risDate(issued: string): string {
  const guessed = issued.startsWith("[");
  const [year = "", month = "", day = ""] = (/\d[\d-]*/.exec(issued)?.[0] ?? "").split("-");
  const note = issued.includes("不晚于") ? "不晚于" : guessed ? "推断" : "";
  return [year, month, day, note].join("/");
}

/** RIS 的一条，EndNote、NoteExpress、Zotero 都认。一行一项。 */
export function ris(key: string, { authors, title, host, publisher, issued, updated, accessed, url, when }: Reference) {
  const lines: [tag: string, value: string | undefined][] = [
    ["TY", "ELEC"],
    ["ID", key],
    ...authors.map((name): [string, string] => ["AU", name]),
    ["TI", title],
    ["T2", host && [host.title, host.part].filter(Boolean).join(": ")],
    ["PB", publisher],
    ["PY", issued && risDate(issued)],
    ["DA", updated && risDate(updated)],
    ["N1", when],
    ["UR", url],
    ["LA", "zh"],
    ["Y2", accessed && `${accessed.replaceAll("-", "/")}/`],
    ["ER", ""],
  ];
  return lines.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}`])).join("\n");
}
