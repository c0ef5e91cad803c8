import { Converter } from "opencc-js/cn2t";
import { traditionalName } from "./names.ts";

export interface ProtectedName {
  name: string;
  /** 编辑写明的繁体写法；不写就逐字转。 */
  traditional?: string | undefined;
}

export type Convert = (text: string) => string;

const han = /\p{Script=Han}/u;
const special = /[.*+?^${}()|[\]\\]/g;

/**
 * 简体转繁体：按词转，姓名按姓名的办法转。同一段文字只转一次，页眉页脚这样处处都有的不费时间。
 * @param names 不许照普通的词转的名字。
 */
export function makeConverter(names: readonly ProtectedName[]): Convert {
  const convert = Converter({ from: "cn", to: "tw" });
  const forms = new Map(names.map(({ name, traditional }) => [name, traditional ?? traditionalName(name)]));
  // 长的在前，免得短的名字截断长的。
  const sorted = [...forms.keys()].filter(Boolean).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const pattern =
    sorted.length > 0
      ? new RegExp(`(${sorted.map((name) => name.replace(special, "\\$&")).join("|")})`, "u")
      : undefined;
  const done = new Map<string, string>();
  return (text) => {
    if (!han.test(text)) return text;
    let result = done.get(text);
    if (result === undefined) {
      // 切开以后，奇数段是名字。
      const pieces = pattern ? text.split(pattern) : [text];
      result = pieces.map((piece, index) => (index % 2 === 1 ? (forms.get(piece) ?? piece) : convert(piece))).join("");
      done.set(text, result);
    }
    return result;
  };
}
