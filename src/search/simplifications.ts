import { Converter } from "opencc-js/t2cn";

function make(): Map<string, string> {
  const convert = Converter({ from: "t", to: "cn" });
  const table = new Map<string, string>();
  for (const [from, to] of [
    [0x3400, 0x9fff],
    [0xf900, 0xfaff],
  ] as const)
    for (let code = from; code <= to; code++) {
      const character = String.fromCodePoint(code);
      const simple = convert(character);
      if (simple !== character && Array.from(simple).length === 1) table.set(character, simple);
    }
  return table;
}

let made: ReadonlyMap<string, string> | undefined;

/** 全部繁简对照，一字对一字；做搜索和查泄漏都用，只做一次。 */
export function simplifications(): ReadonlyMap<string, string> {
  made ??= make();
  return made;
}
