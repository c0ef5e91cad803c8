import { type Simplifier, type Unit, units } from "./tokenise.ts";

export interface Query {
  /** 用空格分开的各部分，都要有；引号里的整段算一部分。 */
  parts: Unit[][];
  /** 前面带减号的，不要有。 */
  excluded: Unit[][];
}

const quotes = /["“”„‟＂「」『』]/;
/** 再长的查询也只看这么多字，免得一次搜索要取整个索引。 */
const longest = 200;

/**
 * 看懂一句查询：空格是“并且”，中西文引号里是一整段，“-词”是“不要”。
 * 从不报错：看不懂的符号略去。
 */
export function parseQuery(text: string, simplify: Simplifier): Query {
  const parts: Unit[][] = [];
  const excluded: Unit[][] = [];
  let current = "";
  let inside = false;
  const flush = () => {
    const negative = /^[-－]./.test(current) && !inside;
    const sentence = units(negative ? current.slice(1) : current, simplify).flat();
    if (sentence.length > 0) (negative ? excluded : parts).push(sentence);
    current = "";
  };
  for (const character of Array.from(text).slice(0, longest)) {
    if (quotes.test(character)) {
      flush();
      inside = !inside;
    } else if (!inside && /\s/.test(character)) flush();
    else current += character;
  }
  flush();
  return { parts, excluded };
}
