import { entityFiles } from "./entities.ts";
import { type MadeFile, markdownFile, yamlFile } from "./front-matter.ts";
import { makeIssue } from "./issues.ts";
import { Random } from "./random.ts";
import { type MadeRecord, makeRecord } from "./records.ts";
import { World } from "./world.ts";

/** 参见的都是近来的几十条，同真的一样。 */
const memory = 40;

/**
 * 一份虚构的出版物，一个文件一个文件地给出来。第几条记录写什么，只看种子和它的序号：
 * 多造几条，先前的一字不变；只有新近那几期的目次、同名异义会接着长。
 * @param sources 词表里的来源编号，出处都从中取。
 * @param traditional 要不要另出繁体。
 */
export function* makePublication(
  records: number,
  seed: number,
  sources: readonly string[],
  traditional = false,
): Generator<MadeFile> {
  const world = new World(seed);
  const recent: MadeRecord[] = [];
  for (let made = 0, number = 1; made < records; number++) {
    world.growTo(made);
    const issue = makeIssue(seed, number, world, sources);
    const contents: MadeRecord[] = [];
    while (contents.length < issue.size && made < records) {
      world.growTo(made);
      const random = Random.of(seed, "record", made);
      const { id: bulletin, year } = issue;
      const place = { index: made + 1, year, bulletin, city: random.common(issue.cities), sources, recent };
      const record = makeRecord(random, world, place);
      contents.push(record);
      recent.push(record);
      if (recent.length > memory) recent.shift();
      made += 1;
      yield { path: record.path, text: markdownFile(record.data, record.body) };
    }
    yield issue.file(contents);
  }
  yield* entityFiles(seed, world, sources);
  yield {
    path: "site.yaml",
    text: yamlFile({
      name: "虚构会刊",
      tagline: "量快慢用的出版物",
      description: "由程序生成，人名、地名和事情都是虚构的，只用来量建站和搜索的快慢。",
      url: "https://generated.example",
      publisher: "议刊编辑部",
      licence: { name: "CC0 1.0", url: "https://creativecommons.org/publicdomain/zero/1.0/deed.zh-hans" },
      featured: { mechanism: world.mechanisms.find(({ code }) => code?.reads === "digits")?.id },
      searches: ["委员工作站", "民情"],
      traditional,
      // 排 PDF 用浏览器，一期几秒，量的不是它。
      pdfs: { newest: 0 },
    }),
  };
}
