import type { Match, Rule } from "../rule.ts";

const statement =
  /^(?:import[ \t]+(?:["'{*]|[A-Za-z_$][\w$]*[ \t]*(?:,|from\b))|export[ \t]+(?:default|const|let|function|async|class|\{|\*))[^\n]*/gm;
/**
 * 花括号里像程序的：注释、引号、展开、取反、函数、取成员、调用。
 * {甲}、{2, 3}、{1-3} 这样的列举不算：正文里讲集合、讲一档，原样印出来就对。
 */
const expression =
  /\{[ \t]*(?:\/\*|["'`]|\.{3}|!|\([ \t]*[A-Za-z_$(]|\[[^\]\n]*\]\.|[A-Za-z_$][\w$]*[ \t]*(?:[.([}?]|=>|&&|\|\|))[^{}\n]*\}?/g;

/** MDX 的写法：引入、导出、花括号里的程序。HTML 和组件由 body/html 管。 */
export const mdx: Rule = {
  id: "body/mdx",
  severity: "error",
  title: "正文里有代码",
  meaning: "import、export 和花括号里的程序是 MDX 的写法，给站点的主人用；内容里只会原样印出来。",
  remedy: "删去这几行；要用花括号本身，用全角的｛｝。",
  wrong: 'import Chart from "./chart.astro"',
  right: "（删去这一行）",
  inFile({ text, bodyStart }) {
    const body = text.slice(bodyStart);
    if (!/[{]|^(?:im|ex)port\b/m.test(body)) return [];
    const fenced = Array.from(
      body.matchAll(/^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:\n {0,3}\1|$(?![\s\S]))|(?<!`)`{1,8}(?!`)[^`\n]*`{1,8}/gm),
      ({ 0: code, index }) => [index, index + code.length] as const,
    );
    const find = (pattern: RegExp, message: string): Match[] =>
      Array.from(body.matchAll(pattern), ({ 0: code, index }) => ({
        start: bodyStart + index,
        end: bodyStart + index + code.length,
        message,
        inCode: fenced.some(([from, to]) => from <= index && index < to),
      })).flatMap(({ inCode, ...match }) => (inCode ? [] : [match]));
    return [
      ...find(statement, "正文里不能写 import 和 export，这是 MDX 的写法，只会原样印出来；请删去这一行"),
      ...find(expression, "正文里不能写花括号里的程序，这是 MDX 的写法，只会原样印出来；请删去"),
    ];
  },
};
