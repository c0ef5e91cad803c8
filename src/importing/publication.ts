import { reread } from "../reading/entry.ts";
import type { Content } from "../reading/read-content.ts";
import type { BulletinData } from "../schemas/bulletin.ts";
import type { CityData } from "../schemas/city.ts";
import { type RecordCollection, recordTypes } from "../schemas/collections.ts";
import type { MechanismData } from "../schemas/mechanism.ts";
import type { PersonData } from "../schemas/person.ts";
import type { SourceData, Term } from "../schemas/vocabulary.ts";
import type { Knowledge } from "./analyse.ts";

interface Named<T> {
  id: string;
  data: T;
}

/** 导入时要认的名称，都来自出版物自己的内容；一份新的出版物什么也没有，照样能导。 */
export interface Publication {
  cities: Named<CityData>[];
  people: Named<PersonData>[];
  mechanisms: Named<MechanismData>[];
  bulletins: Named<BulletinData>[];
  topics: Term[];
  sources: SourceData[];
  /** 已用的编号：各类记录合在一起算。 */
  recordIds: ReadonlySet<string>;
  /** 全刊的正文，比较用词。 */
  prose: string;
}

export function publicationOf({ root, entries, ids, settings }: Content): Publication {
  const named = <T>(name: keyof Content["entries"]): Named<T>[] =>
    entries[name].filter(({ draft }) => !draft).map(({ id, data }) => ({ id, data: data as T }));
  const recordNames = Object.keys(recordTypes) as RecordCollection[];
  return {
    cities: named<CityData>("cities"),
    people: entries.people.map(({ id, data }) => ({ id, data: data as PersonData })),
    mechanisms: named<MechanismData>("mechanisms"),
    bulletins: entries.bulletins.map(({ id, data }) => ({ id, data: data as BulletinData })),
    topics: (settings.get("topics")?.data ?? []) as Term[],
    sources: (settings.get("sources")?.data ?? []) as SourceData[],
    recordIds: new Set(recordNames.flatMap((name) => [...ids[name]])),
    prose: [...recordNames, "mechanisms" as const]
      .flatMap((name) => entries[name].map((entry) => reread(root, entry).body))
      .join("\n"),
  };
}

/** 一座城市的各种叫法，长的在前。 */
export const cityNames = ({ name, short, aliases, committee }: CityData): string[] =>
  [...new Set([name, short, ...aliases, ...(committee ? [committee.name, ...committee.aliases] : [])])].sort(
    (a, b) => b.length - a.length,
  );

/** 整理文字要用的那一部分。 */
export function knowledgeOf({ cities, people, mechanisms, prose }: Publication): Knowledge {
  const personNames = people.flatMap(({ data }) => [data.name, ...data.aliases]);
  const placeNames = cities.flatMap(({ data }) => [data.name, data.short, ...data.aliases]);
  return {
    people: new Set(personNames),
    cities: new Set(placeNames),
    names: [...personNames, ...placeNames, ...mechanisms.flatMap(({ data }) => [data.name, ...data.aliases])],
    pairs: (pair) => prose.split(pair).length - 1,
  };
}
