import type { Nodes, Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { BadInput } from "../bad-input.ts";
import type { Received, ReceivedLine } from "../received.ts";
import { decodeText } from "./decode.ts";
import { checkAmount, splitLines } from "./lines.ts";

const parser = unified().use(remarkParse).use(remarkGfm);
/** 引用、列表套到这么多层就不正常了。 */
const deepest = 60;

function plain(node: Nodes): string {
  if (node.type === "text" || node.type === "inlineCode") return node.value;
  if (node.type === "break") return "\n";
  if (node.type === "image") return node.alt ?? "";
  return "children" in node ? node.children.map(plain).join("") : "";
}

/** 引用记号、列表记号套得太深，解析器会慢得没完。 */
function checkDepth(lines: readonly string[]): void {
  if (lines.some((line) => (/^[\s>*+-]*/.exec(line)?.[0].replace(/\s/g, "").length ?? 0) > deepest))
    throw new BadInput("Markdown 里的引用或列表套得太深，不像正常的文稿");
}

/** 前置信息的一行；认得的改写成正文前面该有的样子：题目、日期、作者、来源。 */
interface HeadLine {
  /** 从 1 起。 */
  line: number;
  text: string;
  known?: ReceivedLine;
}

const headFields: [RegExp, (value: string) => ReceivedLine][] = [
  [/^(?:title|标题|题名|题目)$/iu, (text) => ({ text, level: 1 })],
  [/^(?:date|日期|时间|发布日期)$/iu, (value) => ({ text: `日期：${value}` })],
  [/^(?:author|作者)$/iu, (value) => ({ text: `作者：${value}` })],
  [/^(?:source|来源|出处)$/iu, (value) => ({ text: `来源：${value}` })],
];

/** 别的工具写的前置信息五花八门，只认一行一个的“字段: 值”，不当 YAML 解析。 */
const readHead = (source: readonly string[]): HeadLine[] =>
  source.slice(1).map((text, index) => {
    const [, field = "", quoted = ""] = /^([^\s:：#]{1,12})\s*[:：]\s*(\S.*)$/u.exec(text) ?? [];
    const value = quoted.trim().replace(/^(["'])(.*)\1$/u, "$2");
    const make = /^[[{|>&*]/.test(value) ? undefined : headFields.find(([name]) => name.test(field))?.[1];
    return { line: index + 2, text: text.trim(), ...(make && value !== "" ? { known: make(value) } : {}) };
  });

/** Markdown：标题留级别，列表一项一行，表格照抄，别的记号去掉，行号照原件。 */
export function readMarkdown(bytes: Uint8Array, name: string | undefined): Received {
  const { text, encoding, notes } = decodeText(bytes);
  const source = splitLines(text);
  checkDepth(source);
  const head: HeadLine[] = [];
  if (/^---\s*$/.test(source[0] ?? "")) {
    const close = source.findIndex((line, index) => index > 0 && /^---\s*$/.test(line));
    if (close > 0) {
      head.push(...readHead(source.slice(0, close)));
      source.fill("", 0, close + 1);
      const left = head.filter(({ known, text: own }) => !known && own !== "").map(({ line }) => line);
      if (left.length > 0) notes.push(`原件开头的前置信息，第 ${left.join("、")} 行没有读进来，请对照原件另填`);
    }
  }
  const lines: ReceivedLine[] = source.map(() => ({ text: "" }));
  const tree = parser.parse(source.join("\n")) as Root;
  const put = (node: Nodes, line: Partial<ReceivedLine>) => {
    const start = node.position?.start.line ?? 1;
    plainLines(node).forEach((value, index) => {
      lines[start - 1 + index] = { ...line, text: value };
    });
  };
  const walk = (node: Nodes): void => {
    switch (node.type) {
      case "root":
      case "blockquote":
        node.children.forEach(walk);
        break;
      case "heading":
        put(node, { level: node.depth });
        break;
      case "list":
        for (const item of node.children)
          for (const child of item.children) child.type === "paragraph" ? put(child, { mark: "item" }) : walk(child);
        break;
      case "table": {
        const from = node.position?.start.line ?? 1;
        const to = node.position?.end.line ?? from;
        for (let at = from; at <= to; at++) lines[at - 1] = { text: source[at - 1] ?? "", mark: "raw" };
        break;
      }
      case "html":
        notes.push(`第 ${node.position?.start.line ?? 1} 行的 HTML 只留文字`);
        put({ ...node, type: "text", value: node.value.replace(/<[^>]*>/g, "") } as Nodes, {});
        break;
      case "code":
        put({ ...node, type: "text" } as unknown as Nodes, {});
        break;
      case "thematicBreak":
      case "definition":
        break;
      default:
        put(node, {});
    }
  };
  walk(tree);
  checkAmount(lines, "文件");
  for (const { line, known } of head)
    if (known && !(known.level === 1 && lines.some(({ level, text: own }) => level === 1 && own === known.text)))
      lines[line - 1] = known;
  return { name, format: "md", encoding, lines, pictures: [], notes };
}

const plainLines = (node: Nodes): string[] => plain(node).split("\n");
