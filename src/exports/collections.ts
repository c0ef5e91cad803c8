import type { Archive } from "../archive/archive.ts";
import { startOf } from "../archive/dates.ts";
import type { CityNode, FigureNode, RecordNode } from "../archive/nodes.ts";
import type { DatedValue } from "../schemas/date.ts";
import { formatDate } from "../text/format-date.ts";

const ids = (nodes: readonly { id: string }[]) => nodes.map(({ id }) => id);
const cityRefs = (cities: readonly CityNode[]) => cities.map(({ id, data }) => ({ id, name: data.name }));
const date = (value: DatedValue | undefined) => value && { ...value, text: formatDate(value) };

const origin = ({ owner, url }: FigureNode) => ({
  id: owner.id,
  type: owner.kind === "record" ? owner.type : "mechanism",
  url,
});

const record = (node: RecordNode) => ({
  id: node.id,
  type: node.type,
  title: node.data.title,
  url: node.url,
  cities: cityRefs(node.cities),
  titleBasis: node.data.titleBasis,
  genre: node.data.genre,
  organisation: node.data.organisation,
  date: date(node.data.date),
  summary: node.data.summary,
  people: node.people.map(({ person, as, role }) => ({ id: person.id, name: person.data.name, as, role })),
  bulletin: node.bulletin.id,
  topics: ids(node.topics),
  mechanisms: ids(node.mechanisms),
  figures: node.stated.map((figure) => (figure.sameAs ?? figure).id),
  related: ids(node.related),
  annotations: node.data.annotations,
  sources: node.data.sources,
  state: node.data.state,
  corrections: node.data.corrections,
});

/**
 * 公开数据：一个集合一份数组，每一项都有编号、类型、标题、地址和城市。
 * 字段的意思与 schemas 里的同名字段一致。
 */
export const openData: Record<string, (archive: Archive) => unknown[]> = {
  records: ({ records }) => records.map(record),
  bulletins: ({ bulletins }) =>
    bulletins.map((node) => ({
      id: node.id,
      type: "bulletin",
      title: node.data.title,
      url: node.url,
      cities: cityRefs(node.cities),
      subtitle: node.data.subtitle,
      kind: node.data.kind,
      date: date(node.data.date),
      publisher: node.data.publisher,
      publisherBasis: node.data.publisherBasis,
      summary: node.data.summary,
      contents: ids(node.contents),
      annotations: node.data.annotations,
      sources: node.data.sources,
    })),
  mechanisms: ({ mechanisms }) =>
    mechanisms.map((node) => ({
      id: node.id,
      type: "mechanism",
      title: node.data.name,
      url: node.url,
      cities: cityRefs([node.city]),
      aliases: node.data.aliases,
      form: node.form.name,
      category: node.category.term.name,
      organisation: node.data.organisation,
      code: node.data.code,
      status: node.data.status,
      since: date(node.data.since),
      until: date(node.data.until),
      proposer: node.proposer?.id,
      summary: node.lead,
      partOf: ids(node.partOf),
      supports: ids(node.supports),
      replaces: ids(node.replaces),
      related: ids(node.related),
      elsewhere: ids(node.elsewhere),
      records: ids(node.records),
      figures: ids(node.figures),
      annotations: node.data.annotations,
      sources: node.data.sources,
    })),
  cities: ({ cities }) =>
    cities.map((node) => ({
      id: node.id,
      type: "city",
      title: node.data.name,
      url: node.url,
      cities: cityRefs([node]),
      short: node.data.short,
      aliases: node.data.aliases,
      level: node.level.id,
      levelName: node.level.name,
      parent: node.parent?.id,
      members: ids(node.members),
      committee: node.data.committee,
      mechanisms: ids(node.mechanisms),
      records: ids(node.records),
      people: ids(node.people),
      figures: ids(node.figures),
    })),
  people: ({ people }) =>
    people.map((node) => ({
      id: node.id,
      type: "person",
      title: node.data.name,
      url: node.url,
      cities: cityRefs(node.cities),
      aliases: node.data.aliases,
      posts: node.data.posts.map((post) => ({ ...post, attested: date(post.attested) })),
      note: node.data.note,
      appearances: node.appearances.map(({ record: { id }, as, role }) => ({ record: id, as, role })),
    })),
  figures: ({ figures }) =>
    figures.map((node) => ({
      id: node.id,
      type: "figure",
      title: node.data.metric,
      url: node.url,
      cities: cityRefs(node.cities),
      city: node.cities[0]?.data.name,
      subject: node.data.subject,
      metric: node.data.metric,
      value: node.data.value,
      to: node.data.to,
      bound: node.data.bound,
      unit: node.data.unit,
      per: node.data.per,
      period: node.data.period && {
        text: node.data.period.text,
        start: node.data.period.date && startOf(node.data.period.date),
        date: date(node.data.period.date),
      },
      kind: node.data.kind,
      text: node.data.text,
      note: node.data.note,
      mechanism: node.mechanism?.id,
      source: origin(node),
      statedIn: node.statements.map(origin),
    })),
  "same-names": ({ sameNames }) =>
    sameNames.map((node) => ({
      id: node.id,
      type: "same-name",
      title: node.data.name,
      url: node.url,
      cities: cityRefs([...new Set(node.meanings.map(({ city }) => city))]),
      aliases: node.data.aliases,
      summary: node.data.summary,
      meanings: node.meanings.map(({ city, mechanism, meaning }) => ({
        city: city.id,
        mechanism: mechanism?.id,
        meaning,
      })),
    })),
  topics: ({ topics }) =>
    topics.map((node) => ({
      id: node.id,
      type: "topic",
      title: node.term.name,
      url: node.url,
      cities: cityRefs([...new Set(node.records.flatMap(({ cities }) => cities))]),
      description: node.term.description,
      records: ids(node.records),
      mechanisms: ids(node.mechanisms),
    })),
};

export const openDataLabels: Record<string, string> = {
  records: "记录：发言、工作报告、视察调研、案例、特稿、编者按",
  bulletins: "会刊",
  mechanisms: "机制",
  cities: "城市和政协",
  people: "人物和职务",
  figures: "数字",
  "same-names": "同名异义",
  topics: "专题",
};
