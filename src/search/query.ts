import { type Simplifier, type Unit, units } from "./tokenise.ts";

export interface Query {
  /** 用空格分开的各部分，都要有；引号里的整段算一部分。 */
  parts: Unit[][];
  /** 前面带减号的，不要有。 */
  excluded: Unit[][];
  /** 用了引号：读者要的就是原样，找得到就不放宽。 */
  quoted: boolean;
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
  let quoted = false;
  /** 引号前面有减号：引号里的整段不要有。 */
  let negated = false;
  const flush = () => {
    const negative = negated || (/^[-－]./.test(current) && !inside);
    // 索引在句末断开，跨句的引文一句算一部分。
    for (const sentence of units(!negated && negative ? current.slice(1) : current, simplify))
      (negative ? excluded : parts).push(sentence);
    current = "";
    negated = false;
  };
  for (const character of Array.from(text).slice(0, longest)) {
    if (quotes.test(character)) {
      quoted = true;
      const minus = !inside && /^[-－]$/.test(current);
      if (minus) current = "";
      flush();
      negated = minus;
      inside = !inside;
    } else if (!inside && /\s/.test(character)) flush();
    else current += character;
  }
  flush();
  return { parts, excluded, quoted };
}
