import { address } from "../archive/addresses.ts";
import type { Lexicon, Name } from "./lexicon.ts";
import { makeSimplifier, normalise } from "./tokenise.ts";

const kinds = ["city", "person", "mechanism", "same-name", "category", "topic"] as const satisfies Name["kind"][];

const pageOf: Record<Name["kind"], (id: string) => string> = {
  city: address.city,
  person: address.person,
  mechanism: address.mechanism,
  "same-name": address.sameName,
  category: address.category,
  topic: address.topic,
};

/** 种类的序号、编号、本名、说明、所在城市，然后是本名以外的叫法。 */
type Row = [kind: number, id: string, name: string, note: string, city: string, ...spellings: string[]];

/** 随搜索页下载的名称表：算得出来的（网址、筛选项、本名的归一）不写，拼音另放一个文件。 */
export interface PackedLexicon {
  simplify: Lexicon["simplify"];
  names: Row[];
}

/** 每一项的拼音，次序与名称表相同；查询里有字母时才下载。 */
export type PackedPinyin = string[][];

export function pack({ simplify, names }: Lexicon): { lexicon: PackedLexicon; pinyin: PackedPinyin } {
  return {
    lexicon: {
      simplify,
      names: names.map(({ kind, id, name, note, city, spellings }) => [
        kinds.indexOf(kind),
        id,
        name,
        note,
        city,
        ...spellings.slice(1),
      ]),
    },
    pinyin: names.map(({ pinyin }) => pinyin),
  };
}

/** @param path 名称的网页在哪一套站点下面，以斜线结尾。 */
export function unpack({ simplify, names }: PackedLexicon, path = "/"): Lexicon {
  const simplifier = makeSimplifier(simplify.from, simplify.to);
  return {
    simplify,
    names: names.map(([index, id, name, note, city, ...spellings]): Name => {
      const kind = kinds[index] ?? "mechanism";
      return {
        kind,
        id,
        name,
        note,
        city,
        url: path + pageOf[kind](id).slice(1),
        spellings: [normalise(name, simplifier), ...spellings],
        pinyin: [],
      };
    }),
  };
}
