import type { SearchEntry, Together } from "../search/library.ts";
import type { PackedLexicon } from "../search/packed-lexicon.ts";
import { traditionalPrefix } from "./address.ts";
import type { Convert } from "./converter.ts";
import { hasTraditional } from "./translated.ts";

/** 页面的脚本要取的数据：文字和键都转，站内有繁体的地址改到繁体的一套。 */
export function convertJson(value: unknown, convert: Convert): unknown {
  if (typeof value === "string")
    return hasTraditional(value.split(/[?#]/)[0] ?? "") ? traditionalPrefix + value : convert(value);
  if (Array.isArray(value)) return value.map((item) => convertJson(item, convert));
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [convert(key), convertJson(item, convert)]));
  return value;
}

/** 搜索的总入口：给人看的只有一起搜的站点的名称；分片目录里的词是拿来比的，不转。 */
export const convertEntry = ({ together, ...entry }: SearchEntry, convert: Convert): SearchEntry => ({
  ...entry,
  ...(together ? { together: convertJson(together, convert) as Together } : {}),
});

/** 名称表：本名、说明和城市转；繁简对照和归一过的叫法是拿来比的，不转。 */
export const convertLexicon = ({ simplify, names }: PackedLexicon, convert: Convert): PackedLexicon => ({
  simplify,
  names: names.map(([kind, id, name, note, city, ...spellings]) => [
    kind,
    id,
    convert(name),
    convert(note),
    convert(city),
    ...spellings,
  ]),
});
