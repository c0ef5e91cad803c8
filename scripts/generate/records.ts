import { type RecordCollection, recordTypes } from "../../src/schemas/collections.ts";
import type { DatedValue } from "../../src/schemas/date.ts";
import { type City, committeeOf } from "./cities.ts";
import { dateIn } from "./dates.ts";
import type { Mechanism } from "./mechanisms.ts";
import type { Person } from "./people.ts";
import { Writer, type WrittenFigure } from "./prose.ts";
import type { Random } from "./random.ts";
import { topicWords } from "./topic-words.ts";

/** 一条记录落在哪里，前置信息和正文是什么。 */
export interface MadeRecord {
  id: string;
  path: string;
  city: City;
  data: object;
  body: string;
}

/** 写记录时四周有些什么。 */
export interface Surroundings {
  peopleOf: ReadonlyMap<City, readonly Person[]>;
  mechanismsOf: ReadonlyMap<City, readonly Mechanism[]>;
  sources: readonly string[];
}

/** 各类记录的比例、正文长短和体裁。 */
const shapes: Record<RecordCollection, { share: number; length: [number, number]; genres: string[] }> = {
  speeches: { share: 0.36, length: [400, 1300], genres: ["发言摘登", "大会发言", "专题发言"] },
  visits: { share: 0.22, length: [300, 700], genres: ["图片说明", "视察简报", "调研侧记"] },
  cases: { share: 0.2, length: [300, 1000], genres: ["协商故事", "基层阵地", "履职案例"] },
  reports: { share: 0.15, length: [600, 1300], genres: ["工作纪实", "工作报告", "经验交流"] },
  features: { share: 0.03, length: [1000, 1300], genres: ["特稿", "长篇报道"] },
  "editor-notes": { share: 0.04, length: [300, 500], genres: ["编者按", "记者手记"] },
};

const names = Object.keys(shapes) as RecordCollection[];

function kindOf(random: Random): RecordCollection {
  let draw = random.next();
  for (const name of names) {
    draw -= shapes[name].share;
    if (draw < 0) return name;
  }
  return "speeches";
}

const registered = (figures: readonly WrittenFigure[], subject: string) =>
  [...new Map(figures.map((figure) => [figure.text, figure])).values()].map((figure, index) => ({
    id: `f${index + 1}`,
    ...figure,
    subject,
  }));

const notes = [
  { kind: "count", text: "来源前后两处的数目不一致，本刊照先出现的一处登记。" },
  { kind: "date", text: "来源没有印年份，本刊按文中说到的会议推断。" },
  { kind: "name", text: "同一单位在文中有两种写法，所指相同，本刊照录。" },
  { kind: "damage", text: "来源此处缺了几个字，本刊不代为补写。" },
] as const;

export interface Placement {
  index: number;
  year: number;
  bulletin: string;
  city: City;
  /** 写在前面的记录，可以互相参见。 */
  earlier: readonly string[];
}

export function makeRecord(random: Random, around: Surroundings, place: Placement): MadeRecord {
  const { city, year, bulletin, index } = place;
  const kind = kindOf(random);
  const shape = shapes[kind];
  const organisation = city.level === "group" ? city.name : committeeOf(city);
  const people = random.some(around.peopleOf.get(city) ?? [], random.between(1, 3));
  const mechanisms = random.some(around.mechanismsOf.get(city) ?? [], random.between(0, 4));
  const topics = random.some(Object.keys(topicWords), random.between(1, 3));
  const writer = new Writer(random, {
    organisation,
    short: city.short,
    topics,
    people: people.map(({ name }) => name),
    mechanisms: mechanisms.map(({ name }) => name.replace(/[“”]/g, "")),
  });
  const body = writer.body(random.between(...shape.length));
  const id = `${city.id}-${recordTypes[kind]}-${index}`;
  const date: DatedValue = dateIn(random, year);
  // 发言一定有发言人；这个城市没有人物的，由别的记录类型代替不了，所以人物按城市都备有。
  const capacity = (position: number) =>
    position > 0 ? "mentioned" : kind === "speeches" ? "speaker" : kind === "visits" ? "leader" : "author";
  return {
    id,
    path: `${kind}/${date.value.slice(0, 4)}/${id}.md`,
    city,
    body,
    data: {
      title: writer.title(),
      titleBasis: random.chance(0.7) ? "printed" : "constructed",
      genre: random.pick(shape.genres),
      cities: [city.id],
      organisation,
      date,
      people: people.map(({ id: person, role }, position) => ({ person, as: capacity(position), role })),
      bulletin,
      sources: [{ source: random.pick(around.sources), lines: [[index + 1, index + random.between(1, 30)]] }],
      topics,
      mechanisms: mechanisms.map((mechanism) => mechanism.id),
      figures: registered(writer.figures, organisation),
      annotations: random.chance(0.12) ? [random.pick(notes)] : [],
      keywords: random.some(topicWords[topics[0] ?? ""] ?? [], random.between(0, 3)),
      summary: writer.sentence(),
      related: random.chance(0.2) ? random.some(place.earlier.slice(-40), random.between(1, 2)) : [],
    },
  };
}
