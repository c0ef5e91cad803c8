import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  type Range,
  type Scalar,
  visit,
} from "yaml";
import { readPlainYaml } from "./plain-yaml.ts";

export interface Position {
  line: number;
  column: number;
}

export interface ParsedYaml {
  data: unknown;
  /** 某个字段在文件里的位置；字段不存在时给出它所在那一级的位置。 */
  locate: (path: readonly PropertyKey[], key?: PropertyKey) => Position;
  /** 写着汉字的值在这段 YAML 里的起止，连同引号，两个数一对，从 0 起，按先后。 */
  strings: readonly number[];
  /** 这段 YAML 里的一处属于哪个字段；在字段名上的为空。 */
  pathAt: (offset: number) => readonly (string | number)[];
  problems: { position: Position; message: string; rule: string }[];
}

const syntax: Record<string, string> = {
  DUPLICATE_KEY: "同一级里有两个同名的字段，请删去一个",
  TAB_AS_INDENT: "缩进用了制表符（Tab），YAML 只认空格，请改成空格",
  BAD_INDENT: "缩进不对，请与同一级的其他行对齐；上面的括号、引号也要成对",
  MISSING_CHAR: "缺少一个符号（引号、括号或冒号没有成对）",
  UNEXPECTED_TOKEN: "这里有多余的符号；含有冒号、井号或以引号、括号开头的文字，请用双引号括起来",
  BAD_SCALAR_START: "文字不能以这个符号开头，请用双引号把整个值括起来",
  MULTILINE_IMPLICIT_KEY: "字段名后面少了冒号（或者冒号后面少了空格），或者上一行的引号没有成对",
  BLOCK_AS_IMPLICIT_KEY: "一行里有两个冒号，请用双引号把值括起来",
  BAD_DQ_ESCAPE: "双引号里的反斜线有特别的意思，请改用单引号，或者写成两个反斜线",
  MULTIPLE_DOCS: "多了一行 ---，一份 YAML 里只能有一组字段，请删去",
  BAD_DIRECTIVE: "以 % 开头的行是给程序的指令，请删去",
  BAD_ALIAS: "以 & 或 * 开头的文字会被当成引用，请用双引号把它括起来",
  BLOCK_IN_FLOW: "方括号、花括号里不能再分行缩进，请写在一行里，或者去掉括号",
  KEY_OVER_1024_CHARS: "字段名太长了，多半是少了换行或引号",
  RESOURCE_EXHAUSTION: "一层套一层，嵌套太深，请照字段说明重写",
};

const ruleOf: Record<string, string> = {
  DUPLICATE_KEY: "yaml/duplicate-key",
  TAB_AS_INDENT: "yaml/indent",
  BAD_INDENT: "yaml/indent",
  BAD_ALIAS: "yaml/reference",
  RESOURCE_EXHAUSTION: "yaml/depth",
};

/** 深度和别名都设限，免得一个文件拖垮整个构建。 */
const maxAliasCount = 50;
/** 最深的字段也不过六七层；visit 的路径里一层算两步（字段和它的值）。 */
const maxPath = 40;
/** 双引号里许用的转义：引号、反斜线、斜线、换行、制表、续行；此外的都是把一个字写成代码。 */
const codedCharacter = /\\(?:["\\/nt \r\n]|([\s\S]))/g;

/** 双引号里写成代码的第一个字，从 0 起；没有返回 -1。 */
function codedAt(source: string): number {
  for (const { 1: code, index } of source.matchAll(codedCharacter)) if (code !== undefined) return index;
  return -1;
}

/**
 * 写法上的毛病。一处坏了，后面的往往跟着报错，所以只说第一处；
 * 全是同名字段的，逐个说。
 */
function syntaxProblems(
  document: Document.Parsed,
  text: string,
  at: (offset: number) => Position,
): ParsedYaml["problems"] {
  const { errors } = document;
  const root = errors.find(({ code }) => code !== "DUPLICATE_KEY");
  const problems = (root ? [root] : errors).map(({ code, pos }) => ({
    position: at(pos[0]),
    message: `YAML 写法有误：${syntax[code] ?? "这一行不合 YAML 的写法，请对照示例检查缩进、冒号和引号"}`,
    rule: ruleOf[code] ?? "yaml/syntax",
  }));
  if (problems.length > 0) return problems;
  const report = (node: Node, message: string, rule: string, offset = node.range?.[0] ?? 0) => {
    problems.push({ position: at(offset), message: `YAML 写法有误：${message}`, rule });
    return visit.BREAK;
  };
  const escaped = text.includes("\\");
  visit(document, {
    Node(_, node, path) {
      if (path.length > maxPath) return report(node, syntax.RESOURCE_EXHAUSTION ?? "", "yaml/depth");
      if (isAlias(node)) {
        const target = node.resolve(document);
        if (target === undefined)
          return report(node, "以 * 开头的文字会被当成引用，请用双引号把它括起来", "yaml/reference");
        if (path.includes(target)) return report(node, "引用绕回了自己，请直接写出内容", "yaml/reference");
      }
      if (escaped && isScalar(node) && node.type === "QUOTE_DOUBLE" && node.range) {
        const [start, end] = node.range;
        const coded = codedAt(text.slice(start, end));
        if (coded >= 0)
          return report(node, "双引号里不能用反斜线把字写成代码，请直接写出那个字", "yaml/escape", start + coded);
      }
      return undefined;
    },
    Pair(_, pair) {
      const { key } = pair;
      if (isCollection(key)) return report(key, "字段名只能是一个词，不能是列表或一组字段", "yaml/syntax");
      return undefined;
    },
  });
  for (const { code, pos } of problems.length === 0 ? document.warnings : [])
    if (code === "TAG_RESOLVE_FAILED")
      problems.push({
        position: at(pos[0]),
        message: "YAML 写法有误：以 ! 开头的文字会被当成标签，请用双引号把它括起来",
        rule: "yaml/reference",
      });
  return problems;
}

const han = /\p{Script=Han}/u;

type Visitor = (node: Scalar & { range: Range }, path: readonly (string | number)[]) => void;

/** 逐个看写着汉字的值。 */
function eachString(node: unknown, see: Visitor, path: readonly (string | number)[] = []): void {
  if (isMap(node))
    for (const { key, value } of node.items) eachString(value, see, [...path, String(isScalar(key) ? key.value : key)]);
  else if (isCollection(node))
    node.items.forEach((item, index) => {
      eachString(isPair(item) ? item.value : item, see, [...path, index]);
    });
  else if (isScalar(node) && typeof node.value === "string" && node.range && han.test(node.value))
    see(node as Scalar & { range: Range }, path);
}

/** 用完整的解析器解析。 */
function parseFully(text: string, firstLine: number) {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, uniqueKeys: true, logLevel: "error" });
  const at = (offset: number): Position => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  return { document, at };
}

/** 用完整的解析器读出数据和毛病。 */
export function readFully(text: string, firstLine = 1): Pick<ParsedYaml, "data" | "strings" | "problems"> {
  const { document, at } = parseFully(text, firstLine);
  const problems = syntaxProblems(document, text, at);
  const strings: number[] = [];
  let data: unknown;
  if (problems.length === 0) {
    try {
      data = document.toJS({ maxAliasCount });
      eachString(document.contents, ({ range }) => strings.push(range[0], range[1]));
    } catch {
      problems.push({
        position: at(0),
        message: "YAML 里引用（& 和 *）太多，请直接写出内容",
        rule: "yaml/reference",
      });
    }
  }
  return { data, strings, problems };
}

/** 解析 YAML。日期不会变成别的东西：YAML 1.2 里 2024-02-30 就是一段文字。 */
export function parseYaml(text: string, firstLine = 1): ParsedYaml {
  const plain = readPlainYaml(text);
  const read = plain ? { ...plain, problems: [] } : readFully(text, firstLine);
  // 语法树比文字大几十倍，又慢：要报错时才解析。
  let kept: ReturnType<typeof parseFully> | undefined;
  let paths: (readonly (string | number)[])[] | undefined;
  const parsed = () => {
    kept ??= parseFully(text, firstLine);
    return kept;
  };
  return {
    ...read,
    locate(path, key) {
      const { document, at } = parsed();
      for (let length = path.length; length >= 0; length--) {
        const node = document.getIn(path.slice(0, length), true) as Node | undefined;
        if (!node?.range) continue;
        if (length === path.length && key !== undefined && isMap(node)) {
          const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
          const range = pair && isScalar(pair.key) ? pair.key.range : undefined;
          if (range) return at(range[0]);
        }
        return at(node.range[0]);
      }
      return { line: firstLine, column: 1 };
    },
    pathAt(offset) {
      if (!paths) {
        const all: (readonly (string | number)[])[] = [];
        eachString(parsed().document.contents, (_, path) => all.push(path));
        paths = all;
      }
      const { strings } = read;
      const index = strings.findIndex((start, i) => i % 2 === 0 && start <= offset && offset < (strings[i + 1] ?? 0));
      return index < 0 ? [] : (paths[index / 2] ?? []);
    },
  };
}
