export interface Document {
  /** 前置信息的 YAML 原文。 */
  yaml: string;
  /** YAML 第一行在文件里的行号，从 1 起。 */
  yamlLine: number;
  body: string;
  /** 正文第一行在文件里的行号，从 1 起。 */
  bodyLine: number;
  /** YAML 和正文在文件里的起点，从 0 起，按字符数。 */
  yamlStart: number;
  bodyStart: number;
}

/** 把 Markdown 文件分成前置信息和正文；没有成对的 --- 就返回出错的话。 */
export function splitFrontMatter(text: string): Document | { message: string } {
  if (!/^---[ \t]*\n/.test(text)) return { message: "文件应以一行 --- 开头，接着写前置信息，再以一行 --- 结束" };
  const close = /\n---[ \t]*(?:\n|$)/.exec(text.slice(3));
  if (!close) return { message: "前置信息没有结束：少了第二行 ---" };
  const yamlStart = text.indexOf("\n") + 1;
  const yamlEnd = 3 + close.index + 1;
  const bodyStart = 3 + close.index + close[0].length;
  const yaml = text.slice(yamlStart, Math.max(yamlStart, yamlEnd));
  const body = text.slice(bodyStart);
  const lead = /^\s*/.exec(body)?.[0] ?? "";
  return {
    yaml,
    yamlLine: 2,
    body: body.trim(),
    bodyLine: (text.slice(0, bodyStart) + lead).split("\n").length,
    yamlStart,
    bodyStart: bodyStart + lead.length,
  };
}
