import { type Code, numerals } from "../schemas/code.ts";

const separator = /[·、，,+＋/]|与|和/;

/** 从 from 起找一个数目（“1”“N”“两”）的位置：写法不同，数目相同即可。 */
function findNumeral(text: string, wanted: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const character = text.slice(at, at + wanted.length);
    if (character.toUpperCase() === wanted) return at;
    if (numerals(text[at] ?? "")[0] === wanted) return at;
  }
  return -1;
}

/**
 * 把代码切成与各部分一一对应的几段，画图时一段一栏：
 * 1126+N →「1」「1」「2」「6」「+N」，一端一号两栏目 →「一端」「一号」「两栏目」。
 * @returns 段数与部分数相同；合计式的代码（六个一）和切不开的返回 undefined，整体画出。
 */
export function segments(code: Pick<Code, "text" | "reads" | "parts">): string[] | undefined {
  const { reads, parts } = code;
  const text = code.text.normalize("NFKC");
  if (reads === "total") return undefined;
  if (reads === "terms") {
    const starts = [0, ...Array.from(text.matchAll(new RegExp(separator, "g")), ({ index }) => index)];
    const pieces = starts.map((start, i) => text.slice(start, starts[i + 1]).replace(/^[·、，,/]|^[与和]/, ""));
    return pieces.length === parts.length ? pieces : undefined;
  }
  const starts: number[] = [];
  let from = 0;
  for (const part of parts) {
    const wanted = part.n === undefined ? part.label : String(part.n);
    if (wanted === undefined) return undefined;
    const at = part.n === undefined ? text.indexOf(wanted, from) : findNumeral(text, wanted, from);
    if (at < 0) return undefined;
    starts.push(at);
    from = at + wanted.length;
  }
  // 数目前面的连接字（+、合、管）归后一段；两个数目之间的量词、名词归前一段。
  const cuts = starts.map((start, i) => {
    if (i === 0) return 0;
    const gap = text.slice((starts[i - 1] ?? 0) + String(parts[i - 1]?.n ?? parts[i - 1]?.label).length, start);
    const connector = /[+合并变联设管]?[“"]?$/.exec(gap)?.[0].length ?? 0;
    return start - connector;
  });
  return cuts.map((cut, i) => text.slice(cut, cuts[i + 1]));
}
