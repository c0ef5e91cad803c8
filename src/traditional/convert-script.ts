import { parseSync, Visitor } from "vite";
import { traditionalPrefix } from "./address.ts";
import type { Convert } from "./converter.ts";

/**
 * 页面的脚本转成繁体的一份：写给读者看的话都转，正则表达式不转——它们比的是归一过的简体字；
 * 引到别的脚本的地址改到繁体的一套；样式和图片两套共用，地址不动。
 * @throws 脚本读不懂时。
 */
export function convertScript(code: string, convert: Convert): string {
  const { program, errors } = parseSync("page.js", code);
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("；"));
  const patterns: { start: number; end: number }[] = [];
  new Visitor({
    Literal(node) {
      if ("regex" in node) patterns.push(node);
    },
  }).visit(program);
  patterns.sort((a, b) => a.start - b.start);
  const output: string[] = [];
  let at = 0;
  for (const { start, end } of [...patterns, { start: code.length, end: code.length }]) {
    output.push(convertWords(code.slice(at, start), convert), code.slice(start, end));
    at = end;
  }
  return output.join("").replaceAll(/(["'`])(\/_astro\/[^"'`]+\.js)\1/g, `$1${traditionalPrefix}$2$1`);
}

/** 连着的汉字和中文标点一段一段地转，程序的记号不进词典。 */
const convertWords = (code: string, convert: Convert): string =>
  code.replaceAll(/[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]+/gu, convert);
