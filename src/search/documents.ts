import type { Archive } from "../archive/archive.ts";
import { sortKey } from "../archive/dates.ts";
import type {
  BulletinNode,
  CityNode,
  FigureNode,
  MechanismNode,
  PersonNode,
  RecordNode,
  SameNameNode,
} from "../archive/nodes.ts";
import { citedDates } from "../citation/record-reference.ts";
import { paragraphsOf } from "../markdown/render.ts";
import { formatDate } from "../text/format-date.ts";
import { formatFigure } from "../text/format-figure.ts";
import { recordTypeLabel } from "../text/labels.ts";
import type { Paragraph, SearchDocument } from "./document.ts";

/** 没有日期、人物、署名的文件，这些都空着。 */
const blank = { cities: "", date: "", people: "", organisation: "", source: "", issued: "", sort: "", links: 0 };

type BodyOf = (node: { path: string }) => Promise<string>;

/** 一份可搜索的文件，正文还没有读：没有变的不必读，也不必渲染。 */
export interface SearchSource {
  /** 正文以外的全部；其中的段落是正文以外的。 */
  head: SearchDocument;
  /** 正文所在的源文件的摘要；没有正文的为空。两样都没有变，整份就没有变。 */
  digest: string;
  /** 连同正文。 */
  complete(): Promise<SearchDocument>;
}

/** 没有正文要读的。 */
export const readySource = (document: SearchDocument): SearchSource => ({
  head: document,
  digest: "",
  complete: async () => document,
});

const top = (city: CityNode): CityNode => (city.parent ? top(city.parent) : city);
const cityFacets = (cities: readonly CityNode[]) => ({
  城市: cities.map((city) => city.data.name),
  省份: [...new Set(cities.map((city) => top(city).data.name))],
});
const lineage = (city: CityNode): CityNode[] => (city.parent ? [city, ...lineage(city.parent)] : [city]);
/** 城市的各种叫法，连同上级：搜“河北”也要找得到唐山的。 */
const cityNames = (cities: readonly CityNode[]): string[] =>
  [...new Set(cities.flatMap(lineage))].flatMap(({ data }) => [
    data.name,
    data.short,
    `${data.short}政协`,
    ...data.aliases,
    ...(data.committee ? [data.committee.name, ...data.committee.aliases] : []),
  ]);

/** 与一条机制直接相连的机制。 */
const relatives = (node: MechanismNode): MechanismNode[] => [
  ...node.partOf,
  ...node.parts,
  ...node.supports,
  ...node.supportedBy,
  ...node.replaces,
  ...node.replacedBy,
  ...node.related,
];

const figureParagraph = ({ url, data }: FigureNode): Paragraph => ({
  anchor: url.slice(url.indexOf("#") + 1),
  text: `${data.metric}：${formatFigure(data)}（${[data.subject, data.period?.text].filter(Boolean).join("，")}）`,
});

/** 全刊可搜索的文件。bodyOf 读正文，所以这里不必知道文件在哪里。 */
export function searchSources(archive: Archive, bodyOf: BodyOf): SearchSource[] {
  /** @param place 正文插在第几段之前。 */
  const withBody = (
    head: SearchDocument,
    node: { path: string; digest: string },
    { prefix = "", place = 0 } = {},
  ): SearchSource => ({
    head,
    digest: node.digest,
    complete: async () => {
      const body = paragraphsOf(await bodyOf(node), prefix).map(({ id, text }) => ({ anchor: id, text }));
      return { ...head, paragraphs: head.paragraphs.toSpliced(place, 0, ...body) };
    },
  });

  const record = (node: RecordNode): SearchDocument => ({
    id: node.id,
    kind: "record",
    type: recordTypeLabel[node.type],
    url: node.url,
    title: node.data.title,
    cities: node.cities.map((city) => city.data.short).join("、"),
    date: formatDate(node.data.date),
    people: node.people
      .filter(({ as }) => as === "speaker" || as === "author")
      .map(({ person }) => person.data.name)
      .join("、"),
    organisation: node.data.organisation,
    source: node.bulletin.data.short,
    issued: citedDates(node),
    links: node.mechanisms.length,
    paragraphs: [
      { anchor: "", text: node.data.summary },
      ...node.stated.map(figureParagraph),
      ...node.data.annotations.map(({ text }) => ({ anchor: "annotations", text })),
    ],
    names: [
      ...node.people.flatMap(({ person, role }) => [person.data.name, role]),
      ...cityNames(node.cities),
      ...node.mechanisms.flatMap(({ data }) => [data.name, ...data.aliases, data.code?.text ?? ""]),
      node.data.organisation,
      ...node.topics.map(({ term }) => term.name),
      ...node.data.keywords,
    ],
    facets: {
      类型: [recordTypeLabel[node.type]],
      ...cityFacets(node.cities),
      年份: [node.year],
      人物: node.people.map(({ person }) => person.data.name),
      机制类别: [...new Set(node.mechanisms.map(({ category }) => category.term.name))],
      专题: node.topics.map(({ term }) => term.name),
    },
    sort: sortKey(node.data.date),
  });

  const mechanism = (node: MechanismNode): SearchDocument => ({
    ...blank,
    id: node.id,
    kind: "mechanism",
    type: "机制",
    url: node.url,
    title: node.data.name,
    cities: node.city.data.short,
    date: node.data.since ? `${formatDate(node.data.since)}起` : "",
    links: node.records.length + node.parts.length + node.related.length,
    paragraphs: [
      ...(node.data.code
        ? [
            {
              anchor: "",
              text: `${node.data.code.text}：${node.data.code.parts.map(({ label, what }) => (label ? `${label}，${what}` : what)).join("；")}`,
            },
          ]
        : []),
      ...node.stated.map(figureParagraph),
      ...node.data.annotations.map(({ text }) => ({ anchor: "annotations", text })),
    ],
    names: [
      ...node.data.aliases,
      node.data.code?.text ?? "",
      // 搜一个机制，组成它的、支撑它的也找得到。
      ...relatives(node).flatMap(({ data }) => [data.name, data.code?.text ?? ""]),
      node.data.organisation,
      ...cityNames([node.city]),
      node.category.term.name,
      ...node.category.term.aliases,
    ],
    facets: {
      类型: ["机制"],
      ...cityFacets([node.city]),
      年份: node.data.since ? [node.data.since.value.slice(0, 4)] : [],
      机制类别: [node.category.term.name],
      专题: node.topics.map(({ term }) => term.name),
    },
    sort: node.data.since ? sortKey(node.data.since) : "",
  });

  const city = (node: CityNode): SearchDocument => ({
    ...blank,
    id: node.id,
    kind: "city",
    type: "城市",
    url: node.url,
    title: node.data.name,
    cities: node.parent?.data.short ?? "",
    paragraphs: [
      {
        anchor: "mechanisms",
        text: `机制${node.mechanisms.length}条，记录${node.records.length}条，数字${node.figures.length}个`,
      },
    ],
    names: cityNames([node]),
    facets: { 类型: ["城市"], ...cityFacets([node]) },
  });

  const person = (node: PersonNode): SearchDocument => ({
    ...blank,
    id: node.id,
    kind: "person",
    type: "人物",
    url: node.url,
    title: node.data.name,
    cities: node.cities.map((city) => city.data.short).join("、"),
    paragraphs: [
      { anchor: "", text: node.data.posts.map(({ organisation, role }) => organisation + role).join("；") },
      ...(node.data.note ? [{ anchor: "", text: node.data.note }] : []),
    ],
    names: node.data.aliases,
    facets: { 类型: ["人物"], ...cityFacets(node.cities), 人物: [node.data.name] },
  });

  const bulletin = (node: BulletinNode): SearchDocument => ({
    ...blank,
    id: node.id,
    kind: "bulletin",
    type: "会刊",
    url: node.url,
    title: [node.data.title, node.data.subtitle].filter(Boolean).join(" "),
    cities: node.cities.map((city) => city.data.short).join("、"),
    date: formatDate(node.data.date),
    paragraphs: [{ anchor: "", text: node.data.summary }],
    names: [...node.data.aliases, node.data.short, node.data.publisher],
    facets: { 类型: ["会刊"], ...cityFacets(node.cities), 年份: [node.year] },
    sort: sortKey(node.data.date),
  });

  const sameName = (node: SameNameNode): SearchDocument => ({
    ...blank,
    id: node.id,
    kind: "same-name",
    type: "同名异义",
    url: node.url,
    title: node.data.name,
    cities: [...new Set(node.meanings.map(({ city }) => city.data.short))].join("、"),
    paragraphs: [
      { anchor: "", text: node.data.summary },
      ...node.meanings.map(({ city, meaning }) => ({ anchor: "", text: `${city.data.short}：${meaning}` })),
    ],
    names: node.data.aliases,
    facets: { 类型: ["同名异义"], ...cityFacets([...new Set(node.meanings.map(({ city }) => city))]) },
  });

  return [
    ...archive.records.map((node) =>
      withBody(record(node), node, { prefix: node.type === "editor-note" ? `${node.id}-` : "" }),
    ),
    ...archive.mechanisms.map((node) => withBody(mechanism(node), node)),
    ...archive.cities.map((node) => (node.lead ? withBody(city(node), node) : readySource(city(node)))),
    ...archive.people.map((node) => readySource(person(node))),
    ...archive.bulletins.map((node) => withBody(bulletin(node), node)),
    ...archive.sameNames.map((node) => {
      const head = sameName(node);
      return withBody(head, node, { place: head.paragraphs.length });
    }),
  ];
}
