import { type City, committeeOf, makeCities } from "./cities.ts";
import { dateIn, years } from "./dates.ts";
import { markdownFile, yamlFile } from "./front-matter.ts";
import { type Mechanism, makeMechanisms } from "./mechanisms.ts";
import { Names } from "./names.ts";
import { makePeople, type Person } from "./people.ts";
import { Writer } from "./prose.ts";
import { Random } from "./random.ts";
import { type MadeRecord, makeRecord, type Surroundings } from "./records.ts";

/** 一份文件：在内容文件夹里的路径和全文。 */
export interface MadeFile {
  path: string;
  text: string;
}

function grouped<T>(cities: readonly City[], items: readonly T[], cityOf: (item: T) => City): Map<City, T[]> {
  const map = new Map<City, T[]>(cities.map((city) => [city, []]));
  for (const item of items) map.get(cityOf(item))?.push(item);
  return map;
}

const onTopic = (city: City, topic: string) => ({
  organisation: city.level === "group" ? city.name : committeeOf(city),
  short: city.short,
  topics: [topic],
  people: [],
  mechanisms: [],
});

function cityFile(random: Random, city: City, source: object): MadeFile {
  const data = {
    name: city.name,
    short: city.short,
    level: city.level,
    parent: city.parent?.id,
    members: city.members?.map(({ id }) => id) ?? [],
    committee: city.level === "group" ? undefined : { name: committeeOf(city) },
    sources: [source],
  };
  const body = random.chance(0.6) ? new Writer(random, onTopic(city, "lianxi-qunzhong")).paragraph(2) : "";
  return { path: `cities/${city.id}.md`, text: markdownFile(data, body) };
}

function personFile(random: Random, { id, name, city, role }: Person, source: object): MadeFile {
  const attested = dateIn(random, random.between(years.first, years.last));
  const posts = [{ role, organisation: committeeOf(city), city: city.id, attested, sources: [source] }];
  return { path: `people/${id}.yaml`, text: yamlFile({ name, posts }) };
}

const forms = ["pingtai", "jizhi", "zaiti", "zhidu", "zuzhi", "tixi", "huodong"];
const categories = [
  "lianxi-qunzhong",
  "xieshang-pingtai",
  "weiyuan-guanli",
  "diaoyan",
  "xinxihua",
  "tian-banli",
  "minzhu-jiandu",
];

function mechanismFile(random: Random, made: Mechanism, siblings: readonly Mechanism[], source: object): MadeFile {
  const writer = new Writer(random, onTopic(made.city, made.topic));
  const body = `${made.name}${random.chance(0.5) ? "由" : "是"}${made.city.short}政协的做法。${writer.body(random.between(60, 260))}`;
  // 只从属于编号更小的，从属关系就不会绕成圈。
  const older = siblings.filter(({ id }) => Number(id.slice(1)) < Number(made.id.slice(1)));
  const figure = writer.figures[0];
  const organisation = made.city.level === "group" ? made.city.name : committeeOf(made.city);
  const data = {
    name: made.name,
    aliases: made.aliases,
    form: random.pick(forms),
    category: random.common(categories),
    city: made.city.id,
    organisation,
    code: made.code,
    status: random.pick(["running", "running", "running", "trial", "planned", "completed"]),
    since: random.chance(0.5) ? dateIn(random, random.between(years.first, years.last)) : undefined,
    partOf: random.chance(0.2) ? random.some(older, 1).map(({ id }) => id) : [],
    topics: [made.topic],
    figures: figure ? [{ id: "f1", ...figure, subject: organisation }] : [],
    sources: [source],
  };
  return { path: `mechanisms/${made.city.id}/${made.id}.md`, text: markdownFile(data, body) };
}

/** 几座城市有同名的机制，就做一页同名异义。 */
function sameNameFiles(random: Random, mechanisms: readonly Mechanism[]): MadeFile[] {
  const shared = [...Map.groupBy(mechanisms, ({ name }) => name)].filter(([, group]) => group.length > 1);
  return shared.map(([name, group], index) => {
    const meanings = group.map(({ id, city, topic }) => ({
      city: city.id,
      mechanism: id,
      meaning: new Writer(random, onTopic(city, topic)).sentence(),
    }));
    const data = { name, summary: `${group.map(({ city }) => city.short).join("、")}各有各的${name}。`, meanings };
    const body = group.map(({ city, topic }) => new Writer(random, onTopic(city, topic)).sentence()).join("");
    return { path: `same-names/s${index + 1}.md`, text: markdownFile(data, body) };
  });
}

function* bulletinsAndRecords(
  random: Random,
  cities: readonly City[],
  around: Surroundings,
  count: number,
): Generator<MadeFile> {
  const earlier: string[] = [];
  for (let issue = 1; earlier.length < count; issue++) {
    const id = `b${issue}`;
    const year = random.between(years.first, years.last);
    const records: MadeRecord[] = [];
    // 末一期可以短些，记录的总数要正好。
    const size = Math.min(random.between(10, 30), count - earlier.length);
    const contributors = random.some(cities, random.between(1, 6));
    while (records.length < size) {
      const place = { index: earlier.length + 1, year, bulletin: id, city: random.common(contributors), earlier };
      const record = makeRecord(random, around, place);
      records.push(record);
      earlier.push(record.id);
      yield { path: record.path, text: markdownFile(record.data, record.body) };
    }
    const involved = [...new Set(records.map(({ city }) => city))];
    const first = involved[0] ?? random.pick(cities);
    const writer = new Writer(random, onTopic(first, "zhuanmen-xieshang"));
    const data = {
      title: writer.title(),
      subtitle: `${first.short}等地政协发言和案例选登`,
      short: `${first.short}选登第${issue}期`,
      kind: "发言摘登专版",
      date: dateIn(random, year),
      publisher: random.pick(["人民政协报", "未印", `${first.short}政协简报`]),
      publisherBasis: "inferred",
      cities: involved.map((city) => city.id),
      sources: [{ source: random.pick(around.sources), lines: [[issue, issue + 1]] }],
      contents: records.map((record) => record.id),
      summary: writer.sentence(),
    };
    yield { path: `bulletins/${id}.md`, text: markdownFile(data, writer.paragraph(3)) };
  }
}

/**
 * 一份虚构的出版物，一个文件一个文件地给出来。
 * @param sources 词表里的来源编号，出处都从中取。
 */
export function* makePublication(records: number, seed: number, sources: readonly string[]): Generator<MadeFile> {
  const random = new Random(seed);
  const names = new Names(random);
  const cities = makeCities(random, names, Math.max(12, Math.round(records / 100)));
  const mechanisms = makeMechanisms(random, names, cities, Math.min(2000, Math.ceil(records / 2)));
  const people = makePeople(random, names, cities, Math.max(40, Math.round(records * 0.15)));
  const peopleOf = grouped(cities, people, ({ city }) => city);
  // 发言要有发言人：自己没有人物的城市和协作组，请第一位来。
  for (const list of peopleOf.values()) if (list.length === 0) list.push(...people.slice(0, 1));
  const mechanismsOf = grouped(cities, mechanisms, ({ city }) => city);
  const source = () => ({ source: random.pick(sources), lines: [[1, random.between(1, 90)]] });

  const coded = mechanisms.find(({ code }) => code?.reads === "digits");
  yield {
    path: "site.yaml",
    text: yamlFile({
      name: "虚构会刊",
      tagline: "量快慢用的出版物",
      description: `由程序生成的 ${records} 条记录，人名、地名和事情都是虚构的，只用来量建站和搜索的快慢。`,
      url: "https://generated.example",
      publisher: "议刊编辑部",
      licence: { name: "CC0 1.0", url: "https://creativecommons.org/publicdomain/zero/1.0/deed.zh-hans" },
      featured: { mechanism: coded?.id },
      searches: ["委员工作站", "民情"],
    }),
  };
  for (const city of cities) yield cityFile(random, city, source());
  for (const person of people) yield personFile(random, person, source());
  for (const made of mechanisms) yield mechanismFile(random, made, mechanismsOf.get(made.city) ?? [], source());
  yield* sameNameFiles(random, mechanisms);
  yield* bulletinsAndRecords(random, cities, { peopleOf, mechanismsOf, sources }, records);
}
