import type { Nodes, Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { isSafeAddress } from "./safe-address.ts";

/** 正文里的一处问题；行号从正文第一行数起，从 1 起。 */
export interface BodyProblem {
  line: number;
  column: number;
  message: string;
}

const parser = unified().use(remarkParse).use(remarkGfm);

/** 加粗记号紧挨汉字标点时，CommonMark 会认反；认反之后，记号原样留在文字里。 */
const strayStrong = /\*\*/;

function problemOf(node: Nodes): string | undefined {
  switch (node.type) {
    case "html":
      return "正文里不能写 HTML，请改用 Markdown；要写尖括号本身，用全角的〈〉";
    case "heading":
      return node.depth === 1 ? "正文里不用一级标题（#），一级标题就是题名；请从二级（##）起" : undefined;
    case "link":
    case "image":
    case "definition":
      if (!isSafeAddress(node.url)) return `链接 “${node.url}” 不安全，只能用 http、https、mailto 和站内地址`;
      if (node.type === "image" && !node.alt) return "图片要有说明文字，写在方括号里：![说明](地址)";
      if (node.type === "link" && node.children.length === 0) return "链接没有文字，请写在方括号里：[文字](地址)";
      return undefined;
    case "text":
      return strayStrong.test(node.value)
        ? "加粗记号 ** 没有成对，或者紧挨着标点而失效；请把标点移到记号外面，例如 **提法**。"
        : undefined;
    default:
      return undefined;
  }
}

/** 查正文本身：HTML、一级标题、危险链接、没有说明的图片、失效的加粗。 */
export function checkBody(body: string): BodyProblem[] {
  const problems: BodyProblem[] = [];
  visit(parser.parse(body) as Root, (node) => {
    const message = problemOf(node);
    const start = node.position?.start;
    if (message && start) problems.push({ line: start.line, column: start.column, message });
  });
  return problems;
}
