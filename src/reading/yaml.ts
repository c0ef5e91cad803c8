import { type Document, isMap, isScalar, LineCounter, type Node, parseDocument, visit } from "yaml";

export interface Position {
  line: number;
  column: number;
}

export interface ParsedYaml {
  data: unknown;
  /** 某个字段在文件里的位置；字段不存在时给出它所在那一级的位置。 */
  locate: (path: readonly PropertyKey[], key?: PropertyKey) => Position;
  problems: { position: Position; message: string }[];
}

const syntax: Record<string, string> = {
  DUPLICATE_KEY: "同一级里有两个同名的字段，请删去一个",
  TAB_AS_INDENT: "缩进用了制表符（Tab），YAML 只认空格，请改成空格",
  BAD_INDENT: "缩进不对，请与同一级的其他行对齐",
  MISSING_CHAR: "缺少一个符号（引号、括号或冒号没有成对）",
  UNEXPECTED_TOKEN: "这里有多余的符号；含有冒号、井号或以引号、括号开头的文字，请用双引号括起来",
  BAD_SCALAR_START: "文字不能以这个符号开头，请用双引号把整个值括起来",
  MULTILINE_IMPLICIT_KEY: "字段名后面少了冒号，或者上一行的引号没有成对",
  BLOCK_AS_IMPLICIT_KEY: "一行里有两个冒号，请用双引号把值括起来",
};

/** 深度和别名都设限，免得一个文件拖垮整个构建。 */
const maxAliasCount = 50;

/**
 * 写法上的毛病。一处坏了，后面的往往跟着报错，所以只说第一处；
 * 全是同名字段的，逐个说。
 */
function syntaxProblems(document: Document.Parsed, at: (offset: number) => Position): ParsedYaml["problems"] {
  const { errors } = document;
  const root = errors.find(({ code }) => code !== "DUPLICATE_KEY");
  const problems = (root ? [root] : errors).map(({ code, pos }) => ({
    position: at(pos[0]),
    message: `YAML 写法有误：${syntax[code] ?? "这一行不合 YAML 的写法，请对照示例检查缩进、冒号和引号"}`,
  }));
  if (problems.length === 0)
    visit(document, {
      Alias(_, node) {
        if (node.resolve(document) === undefined)
          problems.push({
            position: at(node.range?.[0] ?? 0),
            message: "YAML 写法有误：以 * 开头的文字会被当成引用，请用双引号把它括起来",
          });
      },
    });
  return problems;
}

/** 解析 YAML。日期不会变成别的东西：YAML 1.2 里 2024-02-30 就是一段文字。 */
export function parseYaml(text: string, firstLine = 1): ParsedYaml {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, uniqueKeys: true });
  const at = (offset: number): Position => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const problems = syntaxProblems(document, at);
  let data: unknown;
  if (problems.length === 0) {
    try {
      data = document.toJS({ maxAliasCount });
    } catch {
      problems.push({ position: at(0), message: "YAML 里引用（& 和 *）太多，请直接写出内容" });
    }
  }
  const locate: ParsedYaml["locate"] = (path, key) => {
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
  };
  return { data, locate, problems };
}
