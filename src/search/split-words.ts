import type { Name } from "./lexicon.ts";
import { type Simplifier, type Unit, units } from "./tokenise.ts";

/** 问句里不指内容的字词，长的在前。 */
const idle = (
  "是什么意思 什么时候 为什么 有什么 是什么 有哪些 哪一年 哪几个 怎么样 怎么做 能不能 可不可以 " +
  "什么 哪些 哪个 哪里 哪年 怎么 怎样 如何 多少 几个 几次 是谁 谁 请问 介绍 关于 一下 可以 看到 知道 做法 情况 " +
  "的 了 吗 呢 是 有 在 和 与 及 能 会 我 想 查 找"
)
  .split(" ")
  .filter(Boolean);

/** 名称里常见的开头，城市名，用来把“海淀委员工作站”切成“海淀”“委员工作站”。 */
function knownWords(names: readonly Name[]): Set<string> {
  return new Set(
    names.flatMap(({ spellings }) => spellings.filter((spelling) => spelling.length >= 2 && spelling.length <= 12)),
  );
}

const measure = /[个名次项条件份场篇人家户亩位种类级支套期年月元%万亿]/;

/** 数目连同后面的“余”“多”和量词有几个单位：150余家、3641名。不带量词的是一个。 */
function numberLength(part: readonly Unit[]): number {
  let length = 1;
  if (/[余多]/.test(part[length]?.text ?? "")) length += 1;
  while (length < 4 && measure.test(part[length]?.text ?? "")) length += 1;
  return length;
}

/**
 * 把查询拆成词：先认名称表里的叫法（最长的优先），去掉问句里的虚词，余下连着的字各成一段。
 */
export function splitWords(parts: readonly Unit[][], names: readonly Name[], simplify: Simplifier): Unit[][] {
  const known = knownWords(names);
  const idleUnits = new Set(
    idle.map((word) =>
      units(word, simplify)
        .flat()
        .map(({ text }) => text)
        .join(""),
    ),
  );
  const longest = 12;
  const result: Unit[][] = [];
  for (const part of parts) {
    let rest: Unit[] = [];
    const flush = () => {
      if (rest.length > 0) result.push(rest);
      rest = [];
    };
    for (let at = 0; at < part.length; ) {
      let taken = 0;
      for (let length = Math.min(longest, part.length - at); length > 0 && taken === 0; length--) {
        const slice = part.slice(at, at + length);
        const text = slice.map((unit) => unit.text).join("");
        if (idleUnits.has(text)) {
          flush();
          taken = length;
        } else if (length > 1 && known.has(text)) {
          flush();
          result.push(slice);
          taken = length;
        }
      }
      if (taken === 0 && /^\d/.test(part[at]?.text ?? "")) {
        taken = numberLength(part.slice(at));
        if (taken > 1) {
          flush();
          result.push(part.slice(at, at + taken));
        } else taken = 0;
      }
      if (taken === 0) {
        const unit = part[at];
        if (unit) rest.push(unit);
        taken = 1;
      }
      at += taken;
    }
    flush();
  }
  return result.filter((word) => word.length > 1 || /[\da-z]/.test(word[0]?.text ?? ""));
}
