import { nearest } from "../reading/nearest.ts";
import type { Content } from "../reading/read-content.ts";
import { type CollectionName, collections, type vocabularies } from "../schemas/collections.ts";

/** 可以选的一项：编号和给人看的名称。 */
export interface Choice {
  id: string;
  name: string;
  /** 别的叫法，查找时也认。 */
  aliases: readonly string[];
}

interface Named {
  name?: string;
  short?: string;
  title?: string;
  aliases?: readonly string[];
  /** 城市的政协，写了它也认得是哪座城市。 */
  committee?: { name: string; aliases: readonly string[] };
}

/** 一个集合里已有的文件，按编号排。 */
export const choicesIn = (content: Content, name: CollectionName): Choice[] =>
  content.entries[name]
    .map(({ id, data }) => {
      const { name: own, short, title, aliases = [], committee } = data as Named;
      return {
        id,
        name: own ?? title ?? id,
        aliases: [short ?? [], aliases, committee?.name ?? [], committee?.aliases ?? []].flat(),
      };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));

/** 一张词表里的词，照词表的先后。 */
export const termsIn = (content: Content, name: keyof typeof vocabularies): Choice[] =>
  ((content.settings.get(name)?.data ?? []) as ({ id: string } & Named)[]).map(({ id, name: own, aliases = [] }) => ({
    id,
    name: own ?? id,
    aliases,
  }));

/**
 * 按编号、名称或别名找一项。
 * @returns 找到的那一项；没有，或者有几个同名的，就返回出错的话。
 */
export function lookUp(wanted: string, choices: readonly Choice[], label: string): Choice | { message: string } {
  const byId = choices.find(({ id }) => id === wanted);
  if (byId) return byId;
  const named = choices.filter(({ name, aliases }) => name === wanted || aliases.includes(wanted));
  if (named.length === 1 && named[0]) return named[0];
  if (named.length > 1)
    return {
      message: `有 ${named.length} 个${label}叫 “${wanted}”：${named.map(({ id }) => id).join("、")}；请写编号`,
    };
  const near = nearest(
    wanted,
    choices.flatMap(({ id, name, aliases }) => [id, name, ...aliases]),
  );
  return { message: `没有 “${wanted}” 这个${label}${near === undefined ? "" : `；您是不是要写 “${near}”？`}` };
}

/** 一类内容的各种叫法：集合名、类型名、中文名和导航里的短名。 */
const kindNames: Record<string, CollectionName> = {
  ...Object.fromEntries(
    Object.entries(collections).flatMap(([name, { label }]) => [
      [name, name],
      [label, name],
    ]),
  ),
  speech: "speeches",
  report: "reports",
  报告: "reports",
  visit: "visits",
  视察: "visits",
  调研: "visits",
  case: "cases",
  feature: "features",
  "editor-note": "editor-notes",
  city: "cities",
  person: "people",
  mechanism: "mechanisms",
  bulletin: "bulletins",
  "same-name": "same-names",
  page: "pages",
};

/** 认出编辑写的种类；不认得就返回出错的话。 */
export function kindOf(text: string): CollectionName | { message: string } {
  if (Object.hasOwn(kindNames, text)) return kindNames[text] as CollectionName;
  const known = Object.values(collections).map(({ label }) => label);
  const near = nearest(text, Object.keys(kindNames));
  return {
    message: `不认得种类 “${text}”${near === undefined ? "" : `；您是不是要写 “${near}”？`}；可以写：${known.join("、")}`,
  };
}
