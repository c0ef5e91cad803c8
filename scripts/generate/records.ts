import { type RecordCollection, recordTypes } from "../../src/schemas/collections.ts";
import { article } from "./article.ts";
import { type City, organisationOf } from "./cities.ts";
import { dateIn } from "./dates.ts";
import { registered } from "./figures.ts";
import type { Random } from "./random.ts";
import { Writer } from "./sentences.ts";
import { topicWords } from "./topic-words.ts";
import type { World } from "./world.ts";

/** 一条记录落在哪里，前置信息和正文是什么。 */
export interface MadeRecord {
  id: string;
  path: string;
  title: string;
  /** 网址；编者按没有自己的网页。 */
  url?: string;
  city: City;
  data: object;
  body: string;
}

/** 各类记录的比例、正文长短、附图的多少和体裁。 */
const shapes: Record<
  RecordCollection,
  { share: number; length: [number, number]; pictured: number; genres: string[] }
> = {
  speeches: { share: 0.36, length: [1450, 2700], pictured: 0.05, genres: ["发言摘登", "大会发言", "专题发言"] },
  visits: { share: 0.22, length: [1450, 2000], pictured: 0.5, genres: ["图片说明", "视察简报", "调研侧记"] },
  cases: { share: 0.2, length: [1450, 2500], pictured: 0.2, genres: ["协商故事", "基层阵地", "履职案例"] },
  reports: { share: 0.16, length: [1800, 2800], pictured: 0.1, genres: ["工作纪实", "工作报告", "经验交流"] },
  features: { share: 0.04, length: [2300, 2800], pictured: 0.4, genres: ["特稿", "长篇报道"] },
  "editor-notes": { share: 0.02, length: [300, 500], pictured: 0, genres: ["编者按", "记者手记"] },
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

const notes = [
  { kind: "count", text: "来源前后两处的数目不一致，本刊照先出现的一处登记。" },
  { kind: "date", text: "来源没有印年份，本刊按文中说到的会议推断。" },
  { kind: "name", text: "同一单位在文中有两种写法，所指相同，本刊照录。" },
  { kind: "damage", text: "来源此处缺了几个字，本刊不代为补写。" },
] as const;

const footnotes = [
  "本节所说的做法以当年印发的工作要点为准。",
  "数目由承办单位提供，统计到当年年底。",
  "引自同期刊登的会议综述，文字略有删节。",
] as const;

const capacityOf = (kind: RecordCollection, position: number) =>
  position > 0 ? "mentioned" : kind === "speeches" ? "speaker" : kind === "visits" ? "leader" : "author";

/** 百里挑一的更正，五百里挑一的撤回。 */
function lifecycle(random: Random, year: number): object {
  const draw = random.next();
  const date = `${year}-12-2${random.between(0, 9)}`;
  if (draw < 0.01)
    return { state: "corrected", corrections: [{ date, text: "补上了漏印的一句。", reason: "来源重印时补全。" }] };
  if (draw < 0.012) return { state: "withdrawn", withdrawn: { date, reason: "与另一期重复刊登。" } };
  return {};
}

export interface Placement {
  index: number;
  year: number;
  bulletin: string;
  city: City;
  sources: readonly string[];
  /** 写在前面不久的记录，可以互相参见。 */
  recent: readonly MadeRecord[];
}

export function makeRecord(random: Random, world: World, place: Placement): MadeRecord {
  const { city, year, bulletin, index, recent } = place;
  const kind = kindOf(random);
  const shape = shapes[kind];
  const organisation = organisationOf(city);
  const people = random.some(world.peopleOf(city), random.between(1, 3));
  const mechanisms = random.some(world.mechanismsOf(city), random.between(0, 4));
  const topics = random.some(Object.keys(topicWords), random.between(1, 3));
  const writer = new Writer(random, {
    organisation,
    short: city.short,
    topics,
    people: people.map(({ name }) => name),
    mechanisms: mechanisms.map(({ name }) => name.replace(/[“”]/g, "")),
  });
  const teacher = random.chance(0.04) ? random.common(world.cities) : city;
  const lesson = teacher === city ? undefined : `借鉴${organisationOf(teacher)}的经验`;
  const citable = recent.flatMap(({ title, url }) => (url ? [{ title, url }] : []));
  const title = writer.title();
  const body = article(writer, {
    length: random.between(...shape.length),
    headings: kind === "reports" || kind === "features",
    table: random.chance(0.08),
    list: random.chance(0.15),
    picture: random.chance(shape.pictured),
    cited: random.chance(0.15) && citable.length > 0 ? random.pick(citable) : undefined,
    said: lesson && `我们${lesson}`,
    footnote: random.chance(0.12) ? random.pick(footnotes) : undefined,
  });
  const id = `${city.id}-${recordTypes[kind]}-${index}`;
  const date = dateIn(random, year);
  const folder = `${kind}/${date.value.slice(0, 4)}/${id}`;
  return {
    id,
    path: `${folder}.md`,
    title,
    url: kind === "editor-notes" ? undefined : `/${folder}/`,
    city,
    body,
    data: {
      title,
      titleBasis: random.chance(0.7) ? "printed" : "constructed",
      genre: random.pick(shape.genres),
      cities: [city.id],
      organisation,
      date,
      people: people.map(({ id: person, role }, position) => ({ person, as: capacityOf(kind, position), role })),
      bulletin,
      sources: [{ source: random.pick(place.sources), lines: [[index + 1, index + random.between(1, 30)]] }],
      topics,
      mechanisms: mechanisms.map((mechanism) => mechanism.id),
      figures: registered(writer.figures, organisation),
      learnings: lesson ? [{ from: teacher.id, what: writer.matter(), text: lesson }] : [],
      annotations: random.chance(0.12) ? [random.pick(notes)] : [],
      keywords: random.some(topicWords[topics[0] ?? ""] ?? [], random.between(0, 3)),
      summary: writer.sentence(),
      related: random.chance(0.2)
        ? random
            .some(recent, random.between(1, 2))
            .filter(({ url }) => url)
            .map((record) => record.id)
        : [],
      ...lifecycle(random, year),
    },
  };
}
