import { type RecordCollection, recordTypes } from "../schemas/collections.ts";
import type { Figure } from "../schemas/figure.ts";
import type { SiteData } from "../schemas/site.ts";
import type { SourceData, Term } from "../schemas/vocabulary.ts";
import { address } from "./addresses.ts";
import type { Collected, Item } from "./collected.ts";
import { compareDates, yearOf } from "./dates.ts";
import type {
  AnnotationNode,
  BulletinNode,
  CategoryNode,
  CityNode,
  FigureNode,
  MechanismNode,
  PersonNode,
  RecordNode,
  SameNameNode,
  TopicNode,
} from "./nodes.ts";
import { linkRelatedRecords, linkSimilarMechanisms } from "./similar.ts";

/** 整个出版物：所有集合连成一张图。建一次，只读。 */
export interface Archive {
  site: SiteData;
  /** 已发布的记录，新的在前；不含草稿和已撤回的。 */
  records: RecordNode[];
  /** 已撤回的记录：只有说明页，不进任何列表。 */
  withdrawn: RecordNode[];
  bulletins: BulletinNode[];
  /** 上级在前、下级在后，同级按词表和编号。 */
  cities: CityNode[];
  mechanisms: MechanismNode[];
  people: PersonNode[];
  topics: TopicNode[];
  categories: CategoryNode[];
  sameNames: SameNameNode[];
  /** 每个数字一个结点，复述的不算；各处的说法在 statements 里。 */
  figures: FigureNode[];
  annotations: AnnotationNode[];
  levels: Term[];
  sources: ReadonlyMap<string, SourceData>;
}

/** 已经核对过引用，所以找不到就是程序的错，不是编辑的错。 */
function get<T>(map: ReadonlyMap<string, T>, id: string): T {
  const found = map.get(id);
  if (found === undefined) throw new Error(`archive: “${id}” 未经核对`);
  return found;
}

const index = <T extends { id: string }>(nodes: readonly T[]): ReadonlyMap<string, T> =>
  new Map(nodes.map((node) => [node.id, node]));

const base = <T>({ id, data, path, digest, lead }: Item<T>, url: string) => ({ id, url, data, path, digest, lead });

function recordUrl(type: RecordNode["type"], { id, data }: Item<RecordNode["data"]>): string {
  return type === "editor-note" ? address.editorNote(data.bulletin, id) : address.record(type, yearOf(data.date), id);
}

/** 一群结点去重，先来的在前。 */
const unique = <T>(values: Iterable<T>): T[] => [...new Set(values)];

/**
 * 把各集合连成一张图。纯函数：同样的内容得到同样的档案，不读文件，不知道 Astro。
 * @param collected 校验过、引用核对过的内容。
 * @param options.drafts 草稿也要（本地预览时）。
 */
export function buildArchive(collected: Collected, { drafts = false } = {}): Archive {
  const { collections, vocabulary, site } = collected;

  const levels = index(vocabulary.levels);
  const forms = index(vocabulary.forms);
  const topics: TopicNode[] = vocabulary.topics.map((term) => ({
    kind: "topic",
    id: term.id,
    url: address.topic(term.id),
    term,
    records: [],
    mechanisms: [],
  }));
  const categories: CategoryNode[] = vocabulary.categories.map((term) => ({
    kind: "category",
    id: term.id,
    url: address.category(term.id),
    term,
    mechanisms: [],
  }));
  const topicOf = index(topics);
  const categoryOf = index(categories);

  const levelOrder = vocabulary.levels.map(({ id }) => id);
  const cities: CityNode[] = collections.cities
    .map(
      (item): CityNode => ({
        ...base(item, address.city(item.id)),
        kind: "city",
        level: get(levels, item.data.level),
        parent: undefined,
        children: [],
        members: [],
        groups: [],
        mechanisms: [],
        records: [],
        people: [],
        figures: [],
        sameNames: [],
      }),
    )
    .sort((a, b) => levelOrder.indexOf(a.data.level) - levelOrder.indexOf(b.data.level) || (a.id < b.id ? -1 : 1));
  const cityOf = index(cities);
  for (const city of cities) {
    if (city.data.parent) {
      city.parent = get(cityOf, city.data.parent);
      city.parent.children.push(city);
    }
    for (const id of city.data.members) {
      const member = get(cityOf, id);
      city.members.push(member);
      member.groups.push(city);
    }
  }

  const people: PersonNode[] = collections.people
    .map(
      (item): PersonNode => ({
        ...base(item, address.person(item.id)),
        kind: "person",
        appearances: [],
        cities: unique(item.data.posts.flatMap(({ city }) => (city ? [get(cityOf, city)] : []))),
      }),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const personOf = index(people);
  for (const person of people) for (const city of person.cities) city.people.push(person);

  const bulletins: BulletinNode[] = collections.bulletins
    .map(
      (item): BulletinNode => ({
        ...base(item, address.bulletin(item.id)),
        kind: "bulletin",
        year: yearOf(item.data.date),
        cities: item.data.cities.map((id) => get(cityOf, id)),
        contents: [],
      }),
    )
    .sort((a, b) => compareDates(b.data.date, a.data.date) || (a.id < b.id ? -1 : 1));
  const bulletinOf = index(bulletins);

  const mechanisms: MechanismNode[] = collections.mechanisms
    .map(
      (item): MechanismNode => ({
        ...base(item, address.mechanism(item.id)),
        kind: "mechanism",
        city: get(cityOf, item.data.city),
        category: get(categoryOf, item.data.category),
        form: get(forms, item.data.form),
        proposer: item.data.proposer ? get(cityOf, item.data.proposer) : undefined,
        topics: item.data.topics.map((id) => get(topicOf, id)),
        partOf: [],
        parts: [],
        supports: [],
        supportedBy: [],
        replaces: [],
        replacedBy: [],
        related: [],
        records: [],
        stated: [],
        figures: [],
        sameNames: [],
        elsewhere: [],
      }),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const mechanismOf = index(mechanisms);
  for (const mechanism of mechanisms) {
    const { data } = mechanism;
    mechanism.city.mechanisms.push(mechanism);
    mechanism.category.mechanisms.push(mechanism);
    for (const topic of mechanism.topics) topic.mechanisms.push(mechanism);
    const link = (
      ids: readonly string[],
      to: "partOf" | "supports" | "replaces",
      back: "parts" | "supportedBy" | "replacedBy",
    ) => {
      for (const id of ids) {
        const other = get(mechanismOf, id);
        mechanism[to].push(other);
        other[back].push(mechanism);
      }
    };
    link(data.partOf, "partOf", "parts");
    link(data.supports, "supports", "supportedBy");
    link(data.replaces, "replaces", "replacedBy");
    for (const id of data.related) {
      const other = get(mechanismOf, id);
      if (!mechanism.related.includes(other)) mechanism.related.push(other);
      if (!other.related.includes(mechanism)) other.related.push(mechanism);
    }
  }
  for (const mechanism of mechanisms) {
    const closer = new Set([
      ...mechanism.partOf,
      ...mechanism.parts,
      ...mechanism.supports,
      ...mechanism.supportedBy,
      ...mechanism.replaces,
      ...mechanism.replacedBy,
    ]);
    mechanism.related = mechanism.related.filter((other) => !closer.has(other));
  }

  const recordItems = (Object.entries(recordTypes) as [RecordCollection, RecordNode["type"]][]).flatMap(
    ([name, type]) => collections[name].map((item) => ({ type, item })),
  );
  const everyRecord: RecordNode[] = recordItems
    .filter(({ item }) => drafts || item.data.state !== "draft")
    .map(
      ({ type, item }): RecordNode => ({
        ...base(item, recordUrl(type, item)),
        kind: "record",
        type,
        year: yearOf(item.data.date),
        cities: item.data.cities.map((id) => get(cityOf, id)),
        bulletin: get(bulletinOf, item.data.bulletin),
        topics: item.data.topics.map((id) => get(topicOf, id)),
        mechanisms: item.data.mechanisms.map((id) => get(mechanismOf, id)),
        people: [],
        stated: [],
        previous: undefined,
        next: undefined,
        related: [],
        withdrawn: item.data.state === "withdrawn",
      }),
    )
    .sort((a, b) => compareDates(b.data.date, a.data.date) || (a.id < b.id ? -1 : 1));
  const recordOf = index(everyRecord);
  const records = everyRecord.filter((record) => !record.withdrawn);

  const figures: FigureNode[] = [];
  const addFigure = (owner: RecordNode | MechanismNode, data: Figure) => {
    const ownerCities = owner.kind === "record" ? owner.cities : [owner.city];
    const mechanism = data.mechanism
      ? get(mechanismOf, data.mechanism)
      : owner.kind === "mechanism"
        ? owner
        : undefined;
    const node: FigureNode = {
      id: `${owner.id}/${data.id}`,
      url: address.figure(
        owner.url,
        owner.kind === "record" && owner.type === "editor-note" ? `${owner.id}-${data.id}` : data.id,
      ),
      data,
      owner,
      mechanism,
      sameAs: undefined,
      statements: [],
      cities: data.city ? [get(cityOf, data.city)] : ownerCities,
    };
    figures.push(node);
    owner.stated.push(node);
  };

  for (const record of records) {
    for (const city of record.cities) city.records.push(record);
    for (const topic of record.topics) topic.records.push(record);
    for (const mechanism of record.mechanisms) mechanism.records.push(record);
    for (const { person: id, as, role } of record.data.people) {
      const person = get(personOf, id);
      const appearance = { person, record, as, role };
      record.people.push(appearance);
      person.appearances.push(appearance);
    }
    for (const figure of record.data.figures) addFigure(record, figure);
    record.related = record.data.related.flatMap((id) => {
      const other = recordOf.get(id);
      return other && !other.withdrawn ? [other] : [];
    });
  }
  for (const mechanism of mechanisms) for (const figure of mechanism.data.figures) addFigure(mechanism, figure);

  const figureOf = index(figures);
  for (const figure of figures) {
    if (figure.data.sameAs) figure.sameAs = figureOf.get(figure.data.sameAs);
    const original = figure.sameAs ?? figure;
    original.statements.push(figure);
    // 同一个数字在几处说到，机制和城市的清单里只列一次。
    for (const holder of [figure.mechanism, ...original.cities])
      if (holder && !holder.figures.includes(original)) holder.figures.push(original);
  }

  for (const bulletin of bulletins) {
    bulletin.contents = bulletin.data.contents.flatMap((id) => {
      const record = recordOf.get(id);
      return record && !record.withdrawn ? [record] : [];
    });
    const pages = bulletin.contents.filter((record) => record.type !== "editor-note");
    pages.forEach((record, position) => {
      record.previous = pages[position - 1];
      record.next = pages[position + 1];
    });
  }

  const sameNames: SameNameNode[] = collections["same-names"]
    .map(
      (item): SameNameNode => ({
        ...base(item, address.sameName(item.id)),
        kind: "same-name",
        meanings: item.data.meanings.map(({ city, mechanism, meaning }) => ({
          city: get(cityOf, city),
          mechanism: mechanism ? get(mechanismOf, mechanism) : undefined,
          meaning,
        })),
      }),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const sameName of sameNames) {
    for (const mechanism of unique(sameName.meanings.flatMap(({ mechanism }) => mechanism ?? [])))
      mechanism.sameNames.push(sameName);
    for (const city of unique(sameName.meanings.map(({ city }) => city))) city.sameNames.push(sameName);
  }

  linkSimilarMechanisms(mechanisms);
  linkRelatedRecords(records);

  const annotated = [
    ...bulletins.map((owner) => ({ owner, title: owner.data.short, cities: owner.cities })),
    ...records.map((owner) => ({ owner, title: owner.data.title, cities: owner.cities })),
    ...mechanisms.map((owner) => ({ owner, title: owner.data.name, cities: [owner.city] })),
    ...cities.map((owner) => ({ owner, title: owner.data.name, cities: [owner] })),
    ...people.map((owner) => ({ owner, title: owner.data.name, cities: owner.cities })),
  ];

  return {
    site,
    records,
    withdrawn: everyRecord.filter((record) => record.withdrawn),
    bulletins,
    cities,
    mechanisms,
    people,
    topics,
    categories,
    sameNames,
    figures: figures.filter(({ sameAs }) => sameAs === undefined),
    annotations: annotated.flatMap(({ owner, title, cities: where }) =>
      owner.data.annotations.map((data): AnnotationNode => ({ data, owner, title, cities: where })),
    ),
    levels: vocabulary.levels,
    sources: index(vocabulary.sources),
  };
}
