import { pinyin } from "pinyin-pro";

/** 编号再长，网址就不好念了。 */
const longest = 48;
/** 题名里取几个词就够认出它。 */
const mostWords = 4;

/** 只起连接作用、放进编号认不出什么的词。 */
const stopWords = new Set(Array.from("的了着过在是和与及或到于为以对把被让将从向就也都要更而等"));

/** Windows 不许用作文件名的词。 */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

const words = new Intl.Segmenter("zh-Hans", { granularity: "word" });

/** 字母、数字和汉字的拼音连成一段；别的记号略去。 */
const romanise = (text: string, surname: "off" | "head" = "off"): string =>
  pinyin(text.normalize("NFKC"), { toneType: "none", type: "array", nonZh: "consecutive", v: true, surname })
    .join("")
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");

/** 题名里能用进编号的词的拼音；代码（1126+N）连成一词。 */
function romanisedWords(title: string): string[] {
  const joined = title.normalize("NFKC").replace(/(?<=[a-z0-9])[+＋·.-](?=[a-z0-9])/gi, "");
  return Array.from(words.segment(joined))
    .filter(({ isWordLike, segment }) => isWordLike && !stopWords.has(segment))
    .map(({ segment }) => romanise(segment))
    .filter(Boolean);
}

/** 一段一段接起来，接到再接就太长为止。 */
function join(parts: readonly string[]): string {
  return parts.reduce(
    (id, part) => (id === "" ? part.slice(0, longest) : `${id}-${part}`.length > longest ? id : `${id}-${part}`),
    "",
  );
}

/** 已有的编号不能再用（不分大小写）：后面加上 2、3……。 */
function unique(id: string, taken: Iterable<string>): string {
  const used = new Set(Array.from(taken, (other) => other.toLowerCase()));
  const free = (candidate: string) => !used.has(candidate) && !reserved.test(candidate);
  if (free(id)) return id;
  let number = 2;
  while (!free(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}

/**
 * 由题名和城市提议一个永久编号，例如 “bingshi-huiketing-qunzhong”。
 * @param title 题名或名称。
 * @param options.city 城市的编号，放在最前面；没有就不写。
 * @param options.taken 已经用掉的编号。
 * @param options.fallback 题名里没有一个能用的字时用它。
 * @returns 合乎永久编号写法、不与已有的相重的编号。
 */
export function proposeId(
  title: string,
  { city, taken, fallback }: { city?: string | undefined; taken: Iterable<string>; fallback: string },
): string {
  const own = romanisedWords(title).slice(0, mostWords);
  return unique(join([...(city ? [city] : []), ...(own.length > 0 ? own : [fallback])]), taken);
}

/** 人名的编号：姓和名连写，姓按姓氏读音（单读 shan，曾读 zeng）。 */
export function proposePersonId(name: string, taken: Iterable<string>): string {
  return unique(romanise(name, "head").slice(0, longest) || "renwu", taken);
}

/** 行政区划的名称去掉末尾的级别，可以当简称；去掉以后只剩一个字的不去。 */
export const plainCity = (name: string): string =>
  Array.from(name).length > 2
    ? name.replace(/(?:特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|自治州|自治县|省|市|区|县)$/, "")
    : name;

/** 城市的编号：名称连写，不带 “市”“县”“区”；有重名的再用全称。 */
export function proposeCityId(name: string, taken: Iterable<string>): string {
  const used = new Set(taken);
  const plain = romanise(plainCity(name)).slice(0, longest) || "chengshi";
  return used.has(plain) ? unique(romanise(name).slice(0, longest) || plain, used) : unique(plain, used);
}
