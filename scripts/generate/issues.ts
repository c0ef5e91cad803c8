import { type City, organisationOf } from "./cities.ts";
import { dateIn, years } from "./dates.ts";
import { type MadeFile, markdownFile } from "./front-matter.ts";
import { Random } from "./random.ts";
import type { MadeRecord } from "./records.ts";
import { Writer } from "./sentences.ts";
import type { World } from "./world.ts";

/** 一期会刊：先定下大小、年份和供稿的城市，记录写好了再写目次。 */
export interface Issue {
  id: string;
  size: number;
  year: number;
  cities: readonly City[];
  file(contents: readonly MadeRecord[]): MadeFile;
}

/** 第 number 期（从 1 起）。 */
export function makeIssue(seed: number, number: number, world: World, sources: readonly string[]): Issue {
  const random = Random.of(seed, "bulletin", number);
  const id = `b${number}`;
  const size = random.between(10, 30);
  const year = random.between(years.first, years.last);
  const contributors = random.between(1, 6);
  const cities = random.some(world.cities, contributors);
  const file = (contents: readonly MadeRecord[]): MadeFile => {
    const involved = [...new Set(contents.map(({ city }) => city))];
    const [first = random.pick(cities)] = involved;
    const writer = new Writer(Random.of(seed, "bulletin-text", number), {
      organisation: organisationOf(first),
      short: first.short,
      topics: ["zhuanmen-xieshang"],
      people: [],
      mechanisms: [],
    });
    const data = {
      title: writer.title(),
      subtitle: `${first.short}等地政协发言和案例选登`,
      short: `${first.short}选登第${number}期`,
      kind: "发言摘登专版",
      date: dateIn(writer.random, year),
      publisher: writer.random.pick(["人民政协报", "未印", `${first.short}政协简报`]),
      publisherBasis: "inferred",
      cities: involved.map((city) => city.id),
      sources: [{ source: writer.random.pick(sources), lines: [[number, number + 1]] }],
      contents: contents.map((record) => record.id),
      summary: writer.sentence(),
    };
    return { path: `bulletins/${id}.md`, text: markdownFile(data, writer.paragraph(3)) };
  };
  return { id, size, year, cities, file };
}
