import characters from "opencc-js/dict/STCharacters";
import phrases from "opencc-js/dict/STPhrases";

const entries = (dictionary: string) => dictionary.split("|").map((entry) => entry.split(" "));
const forms = new Map(entries(characters).map(([simplified = "", traditional = ""]) => [simplified, traditional]));

/** 词典的繁体词里出现这么多次，就不是偶然，它本身也是繁体字。 */
const oftenEnough = 10;
const seen = new Map<string, number>();
for (const [, traditional = ""] of entries(phrases))
  for (const character of traditional) seen.set(character, (seen.get(character) ?? 0) + 1);

/**
 * 姓名的繁体写法，逐字转：本身也是繁体字的不动（范、于、余、姜都是姓，不作範、於、餘、薑）。
 * 还不对的，编辑在人物里写明 traditional。
 */
export const traditionalName = (name: string): string =>
  Array.from(name, (character) =>
    (seen.get(character) ?? 0) >= oftenEnough ? character : (forms.get(character) ?? character),
  ).join("");
