import { Converter } from "opencc-js/cn2t";
import characters from "opencc-js/dict/STCharacters";
import phrases from "opencc-js/dict/STPhrases";
import regional from "opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases";
import variants from "opencc-js/dict/TWVariants";
import variantPhrases from "opencc-js/dict/TWVariantsPhrases";
import { Trie } from "./trie.ts";

const entriesOf = (dictionary: string) =>
  dictionary.split("|").map((entry) => entry.split(" ") as [simplified: string, traditional: string]);

const variantOf = new Map(entriesOf(variants));
const variantPhraseList = entriesOf(variantPhrases);
const toVariants = (text: string) => Array.from(text, (character) => variantOf.get(character) ?? character).join("");

/** 一个字单独出现时的繁体，以编码为序；不变的空着。 */
const single: (string | undefined)[] = [];
/** 台湾的词（人名张栋梁之类）不照字换：里面有这些字的，整段交给 opencc-js。 */
const inVariantPhrases = new Set(
  variantPhraseList.flatMap(([phrase]) => Array.from(phrase).filter((character) => variantOf.has(character))),
);
let exceptions = [...inVariantPhrases].join("");
for (const [character] of variantOf) single[character.charCodeAt(0)] = variantOf.get(character);
for (const [simplified, traditional] of entriesOf(characters)) {
  if (Array.from(traditional).some((character) => inVariantPhrases.has(character))) exceptions += simplified;
  single[simplified.charCodeAt(0)] = toVariants(traditional);
}

/** 自己不处理的：增补平面的字、兼容汉字、表意文字描述符，和上面说的例外。都少见。 */
const rare = new RegExp(`[\\ud800-\\udfff\\uf900-\\ufaff\\u2ff0-\\u2fff${exceptions}]`);

let library: ((text: string) => string) | undefined;
const byLibrary = (text: string): string => {
  library ??= Converter({ from: "cn", to: "tw" });
  return library(text);
};

/** 各词在词典里的位置，按头一个字；用到哪个字才展开哪个字的词。 */
function placesOf(dictionary: string): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (let at = 0; at >= 0 && at < dictionary.length; ) {
    const list = places.get(dictionary.charCodeAt(at));
    if (list) list.push(at);
    else places.set(dictionary.charCodeAt(at), [at]);
    const end = dictionary.indexOf("|", at);
    at = end < 0 ? -1 : end + 1;
  }
  return places;
}

// 后面的优先，与 opencc-js 一致。
const dictionaries = [regional, phrases].map((text) => ({ text, places: placesOf(text) }));
// 词典一半是繁体，边不会比一半的字多。
const trie = new Trie((regional.length + phrases.length) / 2);
/** 以哪些字开头的词已经进了树。 */
const opened = new Uint8Array(0x10000);

/** 以这个字开头的词都放进树里。 */
function open(code: number): void {
  opened[code] = 1;
  for (const { text, places } of dictionaries)
    for (const at of places.get(code) ?? []) {
      const end = text.indexOf("|", at);
      const [simplified = "", traditional = ""] = text.slice(at, end < 0 ? undefined : end).split(" ");
      trie.add(simplified, rare.test(traditional) ? byLibrary(simplified) : toVariants(traditional));
    }
}

/**
 * 按词转成台湾的繁体：每一处取词典里最长的词，没有词的照字转。
 * 与 opencc-js 的 cn → tw 一字不差，只是快：它为每个字走三棵树，这里一遍走完，词典用到哪里才展开到哪里。
 */
export function convertWords(text: string): string {
  if (rare.test(text)) return byLibrary(text);
  let output = "";
  let copied = 0;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (opened[code] === 0) open(code);
    const length = trie.match(text, at);
    const converted = length > 0 ? trie.value : single[code];
    const next = at + (length || 1);
    if (converted !== undefined) {
      output += text.slice(copied, at) + converted;
      copied = next;
    }
    at = next;
  }
  return copied === 0 ? text : output + text.slice(copied);
}
