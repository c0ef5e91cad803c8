import type { Nodes, Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { linkAddress, pictureAddress } from "./safe-address.ts";
import { worthParsing } from "./worth-parsing.ts";

/** 正文里的一处问题；行号从正文第一行数起，从 1 起。 */
export interface BodyProblem {
  line: number;
  column: number;
  message: string;
  rule: string;
}

const parser = unified().use(remarkParse).use(remarkGfm);

/** 写成代码的字：&#20840; 这样的，和看不见的几个。&amp; &lt; 这些记号的名字不在内。 */
const codedCharacter = /(?<!\\)&(?:#\d+|#[xX][\da-fA-F]+|shy|zwj|zwnj|lrm|rlm|ZeroWidthSpace|NoBreak|ic|it|af);/;

/** 加粗记号紧挨汉字标点时，CommonMark 会认反；认反之后，记号原样留在文字里。 */
const strayStrong = /(?<!\\)\*\*/;

type Said = Pick<BodyProblem, "message" | "rule">;

function pictureProblem(url: string, alt: string | null | undefined): Said | undefined {
  if (!pictureAddress.test(url))
    return {
      rule: "picture/foreign",
      message: `图片 “${url}” 不在本站：请把图片放进图片文件夹，地址写成 /images/ 加文件名`,
    };
  if (!alt) return { rule: "picture/alt", message: "图片要有说明文字，写在方括号里：![说明](地址)" };
  return undefined;
}

function addressProblem(node: Extract<Nodes, { url: string }>): Said | undefined {
  if (!linkAddress.test(node.url))
    return {
      rule: "body/link",
      message: `链接 “${node.url}” 不安全，只能用 http、https、mailto 和站内地址`,
    };
  if (node.type === "image") return pictureProblem(node.url, node.alt);
  if (node.type === "link" && node.children.length === 0)
    return { rule: "body/link", message: "链接没有文字，请写在方括号里：[文字](地址)" };
  return undefined;
}

function textProblem(written: string): Said | undefined {
  const coded = codedCharacter.exec(written)?.[0];
  if (coded !== undefined)
    return {
      rule: "body/entity",
      message: `“${coded}” 是把一个字写成了代码，请直接写出那个字；看不见的字符请删去`,
    };
  if (!strayStrong.test(written)) return undefined;
  return {
    rule: "body/emphasis",
    message: "加粗记号 ** 没有成对，或者紧挨着标点而失效；请把标点移到记号外面，例如 **提法**。",
  };
}

/** 问一处有没有问题，还要知道的。 */
interface Around {
  parent: Nodes | undefined;
  /** 这一处在文件里的原样写法。 */
  written(): string;
  /** 引用式的地址，同名的以先写的为准。 */
  definitions: ReadonlyMap<string, string>;
}

function problemOf(node: Nodes, { parent, written, definitions }: Around): Said | undefined {
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
    case "imageReference":
      return pictureProblem(definitions.get(node.identifier) ?? "", node.alt);
    case "text":
      return textProblem(written());
    default:
      return undefined;
  }
}

/** 引用、列表最多套这么多层；一段里最多这么多个成对的记号。再多，解析的时间会成倍地涨。 */
const tooNested = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])){20}/m;
const mostMarks = 4000;

/** 成堆到这么多，就不是一篇文章了；解析的时间随它们的平方涨。 */
const heaps = [
  { mark: /^ {0,3}(?:=+|-+)[ \t]*$/gm, most: 1000, name: "分隔线和画在下面的标题线" },
  { mark: /^ {0,3}\[\^[^\]\n]{1,80}\]:/gm, most: 1500, name: "脚注" },
] as const;

/** 成堆的记号：哪一样，多了多少。 */
function heapedUp(body: string): BodyProblem | undefined {
  for (const { mark, most, name } of heaps) {
    const found = body.match(mark)?.length ?? 0;
    if (found > most)
      return {
        line: 1,
        column: 1,
        rule: "body/too-many",
        message: `正文里有 ${found} 处${name}，一篇最多 ${most} 处；请拆成几篇，或者去掉多余的`,
      };
  }
  return undefined;
}

/** 套得太深的第一处，从 0 起；没有返回 -1。 */
function tooDeepAt(body: string): number {
  const nested = tooNested.exec(body);
  if (nested) return nested.index;
  let marks = 0;
  for (const { 0: mark, index } of body.matchAll(/[[\]*_]|\n\s*\n/g)) {
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
  const heaped = heapedUp(body);
  if (heaped) return [heaped];
  return worthParsing(body) ? parsedProblems(body) : [];
}

/** 解析了，一处一处地看。 */
export function parsedProblems(body: string): BodyProblem[] {
  const problems: BodyProblem[] = [];
  const tree = parser.parse(body) as Root;
  const definitions = new Map<string, string>();
  visit(tree, "definition", ({ identifier, url }) => {
    if (!definitions.has(identifier)) definitions.set(identifier, url);
  });
  visit(tree, (node, _, parent) => {
    const start = node.position?.start;
    const written = () => body.slice(start?.offset ?? 0, node.position?.end.offset ?? 0);
    const said = problemOf(node, { parent, written, definitions });
    if (said && start) problems.push({ line: start.line, column: start.column, ...said });
  });
  return problems;
}
