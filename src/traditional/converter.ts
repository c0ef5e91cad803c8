import { traditionalForm } from "../schemas/person.ts";
import { convertWords } from "./convert-words.ts";
import { traditionalName } from "./names.ts";
import { Trie } from "./trie.ts";

export interface ProtectedName {
  name: string;
  /** 编辑写明的繁体写法；不写就逐字转。 */
  traditional?: string | undefined;
}

export type Convert = (text: string) => string;

const han = /\p{Script=Han}/u;

/**
 * 简体转繁体：按词转，姓名按姓名的办法转。
 * @param names 不许照普通的词转的名字。
 */
export function makeConverter(names: readonly ProtectedName[]): Convert {
  const trie = new Trie(names.reduce((sum, { name }) => sum + name.length, 0));
  // 没有汉字的名字没有繁体。换上去的字进网页和脚本，不再转义：校验管着，这里再拦一道。
  for (const { name, traditional } of names)
    if (han.test(name))
      trie.add(name, traditional && traditionalForm.test(traditional) ? traditional : traditionalName(name));
  return (text) => {
    if (!han.test(text)) return text;
    let output = "";
    let done = 0;
    for (let at = 0; at < text.length; ) {
      const length = trie.match(text, at);
      if (length > 0) {
        output += convertWords(text.slice(done, at)) + trie.value;
        done = at + length;
      }
      at += length || 1;
    }
    return output + convertWords(text.slice(done));
  };
}
