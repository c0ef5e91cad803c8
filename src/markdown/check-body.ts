import type { Nodes, Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { linkAddress, pictureAddress } from "./safe-address.ts";

/** 正文里的一处问题；行号从正文第一行数起，从 1 起。 */
export interface BodyProblem {
  line: number;
  column: number;
  message: string;
  rule: string;
}

const parser = unified().use(remarkParse).use(remarkGfm);

/** 加粗记号紧挨汉字标点时，CommonMark 会认反；认反之后，记号原样留在文字里。 */
const strayStrong = /\*\*/;

type Said = Pick<BodyProblem, "message" | "rule">;

function addressProblem(node: Extract<Nodes, { url: string }>): Said | undefined {
  if (!linkAddress.test(node.url))
    return {
      rule: "body/link",
      message: `链接 “${node.url}” 不安全，只能用 http、https、mailto 和站内地址`,
    };
  if (node.type === "image" && !pictureAddress.test(node.url))
    return {
      rule: "picture/foreign",
      message: `图片 “${node.url}” 不在本站：请把图片放进图片文件夹，地址写成 /images/ 加文件名`,
    };
  if (node.type === "image" && !node.alt)
    return { rule: "picture/alt", message: "图片要有说明文字，写在方括号里：![说明](地址)" };
  if (node.type === "link" && node.children.length === 0)
    return { rule: "body/link", message: "链接没有文字，请写在方括号里：[文字](地址)" };
  return undefined;
}

function problemOf(node: Nodes, parent: Nodes | undefined): Said | undefined {
  switch (node.type) {
    case "strong":
      // **甲。**乙**《丙》** 会读成甲乙丙全都加粗、乙加粗两次：没有记号剩下，可是全认反了。
      if (parent?.type !== "strong") return undefined;
      return {
        rule: "body/emphasis",
        message: "加粗认反了：记号 ** 紧挨着标点，该粗的和不该粗的都粗了；请把标点移到记号外面，例如 **提法**。",
      };
    case "html":
      return {
        rule: "body/html",
        message: "正文里不能写 HTML，请改用 Markdown；要写尖括号本身，用全角的〈〉",
      };
    case "heading":
      if (node.depth > 1) return undefined;
      return {
        rule: "body/heading",
        message: "正文里不用一级标题（#），一级标题就是题名；请从二级（##）起",
      };
    case "link":
    case "image":
    case "definition":
      return addressProblem(node);
    case "text":
      if (!strayStrong.test(node.value)) return undefined;
      return {
        rule: "body/emphasis",
        message: "加粗记号 ** 没有成对，或者紧挨着标点而失效；请把标点移到记号外面，例如 **提法**。",
      };
    default:
      return undefined;
  }
}

/** 出了问题的正文里必有的记号；一个也没有的（大多数）不必细读。 */
const worthParsing = /[<[\]]|\*\*|^[ \t>*+\-\d.)]*(?:#|=+[ \t]*$)/m;

/** 引用、列表最多套这么多层；一段里最多这么多个成对的记号。再多，解析的时间会成倍地涨。 */
const tooNested = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])){20}/m;
const mostMarks = 2000;

/** 套得太深的第一处，从 0 起；没有返回 -1。 */
function tooDeepAt(body: string): number {
  const nested = tooNested.exec(body);
  if (nested) return nested.index;
  let marks = 0;
  for (const { 0: mark, index } of body.matchAll(/[[*_]|\n\s*\n/g)) {
    marks = mark.startsWith("\n") ? 0 : marks + 1;
    if (marks > mostMarks) return index;
  }
  return -1;
}

/** 查正文本身：HTML、一级标题、危险链接、没有说明的图片、失效的加粗。 */
export function checkBody(body: string): BodyProblem[] {
  const deep = tooDeepAt(body);
  if (deep >= 0)
    return [
      {
        line: body.slice(0, deep).split("\n").length,
        column: 1,
        rule: "body/too-deep",
        message: "引用、列表或括号一层套一层，太深太多了，请改成平铺的段落或列表",
      },
    ];
  if (!worthParsing.test(body)) return [];
  const problems: BodyProblem[] = [];
  visit(parser.parse(body) as Root, (node, _, parent) => {
    const said = problemOf(node, parent);
    const start = node.position?.start;
    if (said && start) problems.push({ line: start.line, column: start.column, ...said });
  });
  return problems;
}
