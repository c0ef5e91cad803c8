import type { Find } from "../passage.ts";

/** 汉字（或错码留下的一个字母）后面括号里的一个带调音节。汉语拼音的字母和声调都在这里。 */
const syllable = /(?<=[\p{Script=Han}a-z])[（(]([a-zāáǎàēéěèêīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿ]{1,6})[）)]/gu;
const toned = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ]/u;

/** 夹注在字后的拼音：協(xié)商 → 協商。没有声调的括号留着，那多半是外文。 */
export const findPinyin: Find = (text) =>
  Array.from(text.matchAll(syllable))
    .filter((match) => toned.test(match[1] ?? ""))
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      replacement: "",
      certainty: "certain",
      note: "字后夹注的拼音",
    }));
