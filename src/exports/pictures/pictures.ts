import type { Archive } from "../../archive/archive.ts";
import { ancestors } from "../../archive/city-tree.ts";
import type { BulletinNode, CityNode, MechanismNode, PersonNode, RecordNode } from "../../archive/nodes.ts";
import type { SiteData } from "../../schemas/site.ts";
import { formatDate } from "../../text/format-date.ts";
import { recordTypeLabel } from "../../text/labels.ts";
import { formatPost } from "../../text/post.ts";
import { accentOf } from "../accent.ts";
import type { Card } from "./card.ts";

type Words = Pick<Card, "kicker" | "title" | "note" | "foot">;

/** 一行里的几项，没有的略去。 */
const row = (...items: (string | undefined)[]) => items.filter(Boolean).join("　");

const record = ({ type, data, people }: RecordNode): Words => ({
  kicker: `${recordTypeLabel[type]} · ${data.genre}`,
  title: data.title,
  note: "",
  foot: row(
    people
      .filter(({ as }) => as === "speaker" || as === "author")
      .map(({ person }) => person.data.name)
      .join("、") || data.organisation,
    formatDate(data.date),
  ),
});

/** 有代码的以代码为题，名称写在下面。 */
const mechanism = ({ data, city, category }: MechanismNode): Words => ({
  kicker: `${city.data.name} · ${category.term.name}`,
  title: data.code?.text ?? data.name,
  note: data.code ? data.name : "",
  foot: row(data.organisation, data.since && `${formatDate(data.since)}起`),
});

const city = (node: CityNode): Words => ({
  kicker: ["城市档案", ...ancestors(node).map(({ data }) => data.short)].join(" · "),
  title: node.data.name,
  note: [
    [node.mechanisms.length, "条机制"] as const,
    [node.records.length, "条记录"] as const,
    [node.figures.length, "个数字"] as const,
    [node.people.length, "位人物"] as const,
  ]
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count}${unit}`)
    .join("，"),
  foot: node.data.committee?.name ?? "",
});

const person = ({ data, appearances }: PersonNode): Words => ({
  kicker: "人物",
  title: data.name,
  note: data.posts.slice(0, 1).map(formatPost)[0] ?? "",
  foot: appearances.length > 0 ? `出现在${appearances.length}条记录里` : "",
});

const bulletin = ({ data, contents }: BulletinNode): Words => ({
  kicker: `会刊 · ${data.kind}`,
  title: data.title,
  note: data.subtitle ?? "",
  foot: row(data.publisherBasis === "unknown" ? "" : data.publisher, formatDate(data.date), `${contents.length}篇`),
});

const whole = ({ site, bulletins, cities, records, mechanisms }: Archive): Words => ({
  kicker: site.publisher,
  title: site.name,
  note: site.tagline,
  foot: row(
    `${bulletins.length}期会刊`,
    `${cities.length}座城市`,
    `${records.length}条记录`,
    `${mechanisms.length}条机制`,
  ),
});

/** 一张分享图：在哪里、画什么、给看不见图的人读什么。 */
export interface Picture {
  url: string;
  alt: string;
  card: Card;
}

const folder = "/pictures/";
const home = "/";

/** 可以有自己的分享图的结点。 */
export type Pictured = RecordNode | BulletinNode | CityNode | MechanismNode | PersonNode;

function wordsOf(node: Pictured): Words {
  switch (node.kind) {
    case "record":
      return record(node);
    case "bulletin":
      return bulletin(node);
    case "city":
      return city(node);
    case "mechanism":
      return mechanism(node);
    case "person":
      return person(node);
  }
}

const nodesOf = ({ records, bulletins, cities, mechanisms, people }: Archive): Pictured[] => [
  ...records,
  ...bulletins,
  ...cities,
  ...mechanisms,
  ...people,
];

const addressOf = (page: string) => `${folder}${page.slice(1, -1) || "site"}.png`;
const read = (...words: (string | undefined)[]) => words.filter(Boolean).join("。");

/** 全部分享图，键是网页的地址；全刊的一张在首页名下。 */
export function pictures(archive: Archive): ReadonlyMap<string, Picture> {
  const { site } = archive;
  const drawn = nodesOf(archive).filter(({ pictured }) => pictured);
  const card = (on: Words): Card => ({ ...on, publication: site.name, accent: accentOf(site) });
  return new Map([
    [home, { ...pictureOf(undefined, site), card: card(whole(archive)) }],
    ...drawn.map((node): [string, Picture] => [node.url, { ...pictureOf(node, site), card: card(wordsOf(node)) }]),
  ]);
}

/**
 * 这一页的分享图：地址，和给看不见图的人读的字。没有自己的，用全刊的。
 * 全刊的那张不读出各有多少条：这样多一条记录，用它的几千页不必都重排。
 * @param node 这一页讲的是哪个结点；不讲哪一个的没有。
 */
export function pictureOf(node: Pictured | undefined, site: SiteData): Omit<Picture, "card"> {
  if (node?.pictured) {
    const { kicker, title, note, foot } = wordsOf(node);
    return { url: addressOf(node.url), alt: read(kicker, title, note, foot) };
  }
  return { url: addressOf(home), alt: read(site.publisher, site.name, site.tagline) };
}
