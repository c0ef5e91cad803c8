import { distance } from "fastest-levenshtein";
import type { Name } from "./lexicon.ts";
import { normalise, type Simplifier } from "./tokenise.ts";

const mostDirect = 6;

/** 代码的别写：1126加N、1126 + N 都是 1126+N。 */
const plus = (text: string) => text.replace(/(?<=[\da-z])\s*加\s*(?=[\da-zx])/gi, "+");

/** 查询里前后的客气话和问法，去掉以后再比名称。 */
const asides =
  /^(?:请问|什么是|关于|查找|搜索)+|(?:是什么|是什么意思|有哪些|是谁|怎么样|如何|吗|呢|的档案|档案|的机制|的发言|讲话|发言)+[？?]?$/g;

/**
 * 查询直接点到的名称：与某个叫法相同，或与它的全拼、首字母相同。
 * 城市名加机制名（“海淀 委员工作站”）也认。本名相同的在前，其余按种类。
 */
export function matchNames(query: string, names: readonly Name[], simplify: Simplifier): Name[] {
  const wanted = normalise(plus(query).replace(asides, ""), simplify);
  if (wanted === "") return [];
  const kinds = ["person", "city", "mechanism", "same-name", "category", "topic"];
  const matched = names
    .map((name) => {
      const spelling = name.spellings.indexOf(wanted);
      // “微协商（浙江）”的括号只为区分，本名就是“微协商”。
      if (normalise(name.name.replace(/（[^）]*）/g, ""), simplify) === wanted) return { name, rank: 0 };
      // 同名异义页的别名只是“容易混的名称”，排在真叫这个名称的之后。
      if (spelling >= 0) return { name, rank: spelling === 0 ? 0 : name.kind === "same-name" ? 2 : 1 };
      if (wanted.length > 1 && name.pinyin.includes(wanted)) return { name, rank: 3 };
      return undefined;
    })
    .filter((match) => match !== undefined);
  return matched
    .sort(
      (a, b) =>
        a.rank - b.rank || kinds.indexOf(a.name.kind) - kinds.indexOf(b.name.kind) || (a.name.id < b.name.id ? -1 : 1),
    )
    .slice(0, mostDirect)
    .map(({ name }) => name);
}

/** “你是不是要找……”：整句或其中一部分，差一个字（或一个字母）的名称，连同认出它的那个叫法。 */
export function suggestNames(
  query: string,
  names: readonly Name[],
  simplify: Simplifier,
): { name: Name; spelling: string }[] {
  const wanted = [query, ...query.split(/\s+/)].map((part) => normalise(part, simplify));
  const near = (spelling: string, text: string) =>
    Math.abs(spelling.length - text.length) <= 1 && distance(spelling, text) === 1;
  // 两个字的名称差一个字就面目全非，只许三个字以上的；拼音要更长些。
  const slip = ({ name, spellings, pinyin }: Name): string | undefined => {
    for (const text of wanted) {
      const { length } = Array.from(text);
      if (length > 16) continue;
      const spelling =
        length >= 3 ? spellings.find((candidate) => candidate.length >= 3 && near(candidate, text)) : undefined;
      if (spelling) return spelling;
      if (/^[a-z]{5,}$/.test(text) && pinyin.some((candidate) => candidate.length >= 5 && near(candidate, text)))
        return name;
    }
    return undefined;
  };
  return names
    .flatMap((name) => {
      const spelling = slip(name);
      return spelling ? [{ name, spelling }] : [];
    })
    .slice(0, 3);
}
