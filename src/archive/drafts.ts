import { placeholder, placeholderId } from "../schemas/placeholder.ts";
import type { Collected, Item } from "./collected.ts";

type Collections = Collected["collections"];

/** 去掉草稿：建站时只剩可以发布的。引用草稿的地方，核对引用时已经报过错。 */
function published(collections: Collections): Collections {
  return Object.fromEntries(
    Object.entries(collections).map(([name, items]) => [
      name,
      (items as Item<unknown>[]).filter((item) => !item.draft),
    ]),
  ) as unknown as Collections;
}

const standIn = <T>(data: T): Item<T> => ({ id: placeholderId, data, path: "", digest: "", lead: "", draft: true });
const term = { id: placeholderId, name: placeholder, aliases: [], description: "草稿里还没有写的，预览时都归在这里。" };
const date = { value: "1000", precision: "year-or-earlier" as const, basis: "inferred" as const, how: placeholder };
const sources = [{ source: placeholderId, lines: [[1, 1] as [number, number]] }];

/**
 * 预览时给 “待填” 立一个城市、一位人物、一期会刊……，没有写完的草稿才有处可归、看得见样子。
 * 没有一处待填的，什么也不添。
 */
function withStandIns({ collections, vocabulary, site }: Collected): Collected {
  const { cities, people, bulletins, mechanisms } = collections;
  // 只有草稿里才会有待填的：几万份写完的不必翻。
  const drafts = Object.values(collections).map((items: Item<unknown>[]) => items.filter(({ draft }) => draft));
  if (!JSON.stringify(drafts).includes(`"${placeholderId}"`)) return { collections, vocabulary, site };
  const common = { aliases: [], sources, annotations: [] };
  const city = { ...common, name: placeholder, short: placeholder, level: placeholderId, members: [] };
  const person = { name: placeholder, aliases: [], posts: [], annotations: [] };
  const bulletin = {
    ...common,
    title: placeholder,
    short: placeholder,
    kind: placeholder,
    date,
    publisher: placeholder,
    publisherBasis: "unknown" as const,
    cities: [placeholderId],
    contents: [],
    summary: placeholder,
  };
  const mechanism = {
    ...common,
    name: placeholder,
    form: placeholderId,
    category: placeholderId,
    city: placeholderId,
    organisation: placeholder,
    status: "proposed" as const,
    partOf: [],
    supports: [],
    replaces: [],
    related: [],
    topics: [],
    figures: [],
  };
  return {
    collections: {
      ...collections,
      cities: [...cities, standIn(city)],
      people: [...people, standIn(person)],
      bulletins: [...bulletins, standIn(bulletin)],
      mechanisms: [...mechanisms, standIn(mechanism)],
    },
    vocabulary: {
      categories: [...vocabulary.categories, term],
      forms: [...vocabulary.forms, term],
      topics: [...vocabulary.topics, term],
      levels: [...vocabulary.levels, term],
      sources: [
        ...vocabulary.sources,
        { id: placeholderId, name: placeholder, publisher: placeholder, publisherBasis: "unknown", date, file: "" },
      ],
    },
    site,
  };
}

/** 档案的原料里留下哪些：建站去掉草稿，预览则连没有写完的也看得见。 */
export const settleDrafts = (collected: Collected, drafts: boolean): Collected =>
  drafts ? withStandIns(collected) : { ...collected, collections: published(collected.collections) };
