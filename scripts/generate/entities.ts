import { plainBody } from "./article.ts";
import { type City, committeeOf, organisationOf } from "./cities.ts";
import { dateIn, years } from "./dates.ts";
import { registered } from "./figures.ts";
import { type MadeFile, markdownFile, yamlFile } from "./front-matter.ts";
import type { Mechanism } from "./mechanisms.ts";
import type { Person } from "./people.ts";
import { Random } from "./random.ts";
import { Writer } from "./sentences.ts";
import type { World } from "./world.ts";

const onTopic = (city: City, topic: string) => ({
  organisation: organisationOf(city),
  short: city.short,
  topics: [topic],
  people: [],
  mechanisms: [],
});

const cited = (random: Random, sources: readonly string[]) => ({
  source: random.pick(sources),
  lines: [[1, random.between(1, 90)]],
});

function cityFile(random: Random, city: City, sources: readonly string[]): MadeFile {
  const data = {
    name: city.name,
    short: city.short,
    level: city.level,
    parent: city.parent?.id,
    members: city.members?.map(({ id }) => id) ?? [],
    committee: city.level === "group" ? undefined : { name: committeeOf(city) },
    sources: [cited(random, sources)],
  };
  const body = random.chance(0.6) ? new Writer(random, onTopic(city, "lianxi-qunzhong")).paragraph(2) : "";
  return { path: `cities/${city.id}.md`, text: markdownFile(data, body) };
}

function personFile(random: Random, { id, name, city, role }: Person, sources: readonly string[]): MadeFile {
  const attested = dateIn(random, random.between(years.first, years.last));
  const posts = [{ role, organisation: committeeOf(city), city: city.id, attested, sources: [cited(random, sources)] }];
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

function mechanismFile(
  random: Random,
  made: Mechanism,
  siblings: readonly Mechanism[],
  sources: readonly string[],
): MadeFile {
  const writer = new Writer(random, onTopic(made.city, made.topic));
  const opening = `${made.name}${random.chance(0.5) ? "由" : "是"}${made.city.short}政协的做法。`;
  const body = opening + plainBody(writer, random.between(60, 260));
  // 只从属于先有的，从属关系就不会绕成圈。
  const older = siblings.slice(0, siblings.indexOf(made));
  const data = {
    name: made.name,
    aliases: made.aliases,
    form: random.pick(forms),
    category: random.common(categories),
    city: made.city.id,
    organisation: organisationOf(made.city),
    code: made.code,
    status: random.pick(["running", "running", "running", "trial", "planned", "completed"]),
    since: random.chance(0.5) ? dateIn(random, random.between(years.first, years.last)) : undefined,
    partOf: random.chance(0.2) ? random.some(older, 1).map(({ id }) => id) : [],
    topics: [made.topic],
    figures: registered(writer.figures, organisationOf(made.city)),
    sources: [cited(random, sources)],
  };
  return { path: `mechanisms/${made.city.id}/${made.id}.md`, text: markdownFile(data, body) };
}

/** 几座城市有同名的机制，就做一页同名异义；编号随头一条机制，后来的不挤前面的。 */
function* sameNameFiles(seed: number, mechanisms: readonly Mechanism[]): Generator<MadeFile> {
  for (const [name, group] of Map.groupBy(mechanisms, ({ name }) => name)) {
    const [first, second] = group;
    if (!first || !second) continue;
    const told = group.map(({ id, city, topic }) => {
      const writer = new Writer(Random.of(seed, `meaning-${first.id}`, Number(id.slice(1))), onTopic(city, topic));
      return { meaning: { city: city.id, mechanism: id, meaning: writer.sentence() }, more: writer.sentence() };
    });
    const data = {
      name,
      summary: `${group.map(({ city }) => city.short).join("、")}各有各的${name}。`,
      meanings: told.map(({ meaning }) => meaning),
    };
    const body = told.map(({ more }) => more).join("");
    yield { path: `same-names/s-${first.id}.md`, text: markdownFile(data, body) };
  }
}

/** 城市、人物、机制和同名异义的文件。 */
export function* entityFiles(seed: number, world: World, sources: readonly string[]): Generator<MadeFile> {
  for (const [index, city] of world.cities.entries())
    yield cityFile(Random.of(seed, "city-text", index), city, sources);
  for (const [index, person] of world.people.entries())
    yield personFile(Random.of(seed, "person-text", index), person, sources);
  for (const [index, made] of world.mechanisms.entries()) {
    const random = Random.of(seed, "mechanism-text", index);
    yield mechanismFile(random, made, world.mechanismsOf(made.city), sources);
  }
  yield* sameNameFiles(seed, world.mechanisms);
}
