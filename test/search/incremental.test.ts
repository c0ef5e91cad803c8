import { deserialize, serialize } from "node:v8";
import { expect, test } from "vitest";
import { Random } from "../../scripts/generate/random.ts";
import { makeMemory } from "../../src/building/memory.ts";
import type { SearchDocument } from "../../src/search/document.ts";
import type { SearchSource } from "../../src/search/documents.ts";
import type { EngineName } from "../../src/search/engine.ts";
import { indexSite } from "../../src/search/index-site.ts";
import { hash24 } from "../../src/search/keys.ts";
import { type ShardSizes, Tally } from "../../src/search/static/cut.ts";
import { MemoryOutput } from "../building/memory-output.ts";
import { document } from "./memory-engine.ts";

/** 一片只放几十个字节：几份短文件就有许多片，切开、并拢、每片的词数翻倍都常有。 */
const sizesOf = (random: Random) => ({ shard: random.between(12, 60), common: random.pick([16, 36, 60]) });
const small = { shard: 48, common: 36 };

const letters = [..."协商議政委员会工作联系群众一二三，。“”+ 1126NX協"];

/** 两个编号散列相同的：添一个、删一个，另一个的编号会变。 */
function collision(): string[] {
  const seen = new Map<number, string>();
  for (let number = 0; ; number++) {
    const id = `c${number}`;
    const other = seen.get(hash24(`record ${id}`));
    if (other) return [other, id];
    seen.set(hash24(`record ${id}`), id);
  }
}

const ids = [...collision(), ...Array.from({ length: 24 }, (_, index) => `d${index}`)];

/** 一份文件的源文件：正文和正文以外的，各自会变。 */
interface Draft {
  title: string;
  names: string[];
  note: string;
  body: string[];
}

const text = (random: Random, most: number) =>
  Array.from({ length: random.between(1, most) }, () => random.pick(letters)).join("");
const texts = (random: Random, count: number, most: number) =>
  Array.from({ length: random.between(0, count) }, () => text(random, most));

const draft = (random: Random): Draft => ({
  title: text(random, 6),
  names: texts(random, 3, 4),
  note: text(random, 8),
  body: texts(random, 3, 30),
});

function sourceOf(id: string, { title, names, note, body }: Draft): SearchSource {
  const head: SearchDocument = document(id, title, [note], { names, facets: { 类型: [note.slice(0, 1)] } });
  return {
    head,
    digest: JSON.stringify(body),
    complete: async () => ({ ...head, paragraphs: document(id, title, [...body, note]).paragraphs }),
  };
}

/** 名称表随全刊的字变，同真的一样。 */
const lexicon = (characters: string) => ({
  simplify:
    characters.includes("议") || characters.includes("議") ? { from: "議協", to: "议协" } : { from: "協", to: "协" },
  names: [],
});

/** 不一样的、一边没有的文件。 */
const differing = (one: ReadonlyMap<string, Buffer>, other: ReadonlyMap<string, Buffer>): string[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter((path) => {
    const bytes = other.get(path);
    return !bytes || !one.get(path)?.equals(bytes);
  });

/** 平均几个词一片。 */
const eachOf = (memory: ReadonlyMap<string, unknown>, sizes: ShardSizes) =>
  new Tally(memory.get("search/static") as Tally).termsPerShard(sizes);

class Site {
  private files: ReadonlyMap<string, Buffer> = new Map();
  private memory: ReadonlyMap<string, unknown> = new Map();
  private readonly sizes: ShardSizes;

  constructor(sizes: ShardSizes = small) {
    this.sizes = sizes;
  }

  async build(drafts: ReadonlyMap<string, Draft>, engine: EngineName = "static") {
    const output = new MemoryOutput(this.files);
    // 同真的一样，写盘再读回来。
    const memory = makeMemory(new Map([...this.memory].map(([name, value]) => [name, deserialize(serialize(value))])));
    await indexSite(
      output,
      memory,
      { engine, sources: [...drafts].map(([id, given]) => sourceOf(id, given)), lexicon },
      this.sizes,
    );
    const before = this.files;
    this.files = output.site;
    this.memory = memory.kept;
    return { before, files: this.files, memory: this.memory };
  }
}

function change(random: Random, drafts: Map<string, Draft>): void {
  const id = random.pick(ids);
  const given = drafts.get(id);
  if (!given) drafts.set(id, draft(random));
  else if (random.between(0, 3) === 0) drafts.delete(id);
  else {
    const fresh = draft(random);
    const field = random.pick(["title", "names", "note", "body"] as const);
    drafts.set(id, { ...given, [field]: fresh[field] });
  }
}

test("随便怎样添、改、删，改出来的索引与从头做的一个字节不差", { timeout: 120_000 }, async () => {
  let [kept, all, flips] = [0, 0, 0];
  for (let seed = 1; seed <= 200; seed++) {
    const random = new Random(seed);
    const drafts = new Map<string, Draft>();
    for (let count = random.between(0, 12); count > 0; count--) drafts.set(random.pick(ids), draft(random));
    const sizes = sizesOf(random);
    const site = new Site(sizes);
    const first = await site.build(drafts);
    let last = eachOf(first.memory, sizes);
    for (let step = 0; step < 4; step++) {
      for (let count = random.pick([0, 1, 1, 1, 2, 12]); count > 0; count--) change(random, drafts);
      const { before, files, memory } = await site.build(drafts);
      const cold = await new Site(sizes).build(drafts);
      expect(differing(files, cold.files), `种子 ${seed} 第 ${step} 步`).toEqual([]);
      expect(memory.get("search/static")).toEqual(cold.memory.get("search/static"));
      const each = eachOf(memory, sizes);
      if (each !== last) flips += 1;
      last = each;
      const shards = [...files.keys()].filter((path) => path.startsWith("search/terms/"));
      all += shards.length;
      kept += shards.filter((path) => before.has(path)).length;
    }
  }
  // 每片的词数翻过倍，大半分片没有动：不是次次都从头做。
  expect(flips).toBeGreaterThan(20);
  expect(kept / all).toBeGreaterThan(0.5);
});

test("没有变的不读正文", async () => {
  const random = new Random(1);
  const drafts = new Map(ids.map((id) => [id, draft(random)]));
  const read: string[] = [];
  const sources = () =>
    [...drafts].map(([id, given]): SearchSource => {
      const source = sourceOf(id, given);
      return {
        ...source,
        complete: async () => {
          read.push(id);
          return source.complete();
        },
      };
    });
  const first = new MemoryOutput();
  const memory = makeMemory();
  await indexSite(first, memory, { engine: "static", sources: sources(), lexicon });
  expect(read.sort()).toEqual([...ids].sort());
  read.length = 0;
  drafts.set("d3", draft(random));
  await indexSite(new MemoryOutput(first.site), makeMemory(memory.kept), {
    engine: "static",
    sources: sources(),
    lexicon,
  });
  expect(read).toEqual(["d3"]);
});

test("上一次的站点缺了文件，就从头做", async () => {
  const random = new Random(2);
  const sources = ids.map((id) => sourceOf(id, draft(random)));
  const prepared = { engine: "static", sources, lexicon } as const;
  const whole = new MemoryOutput();
  const memory = makeMemory();
  await indexSite(whole, memory, prepared, small);
  for (const folder of ["search/texts/", "search/terms/"]) {
    const lost = [...whole.site.keys()].find((path) => path.startsWith(folder)) ?? "";
    const output = new MemoryOutput(new Map([...whole.site].filter(([path]) => path !== lost)));
    await indexSite(output, makeMemory(memory.kept), prepared, small);
    expect(differing(output.site, whole.site)).toEqual([]);
  }
});

test("换一个引擎，来回都对；Pagefind 没有变就照旧，变了全部重做", { timeout: 60_000 }, async () => {
  const random = new Random(3);
  const drafts = new Map(ids.slice(0, 8).map((id) => [id, draft(random)]));
  const site = new Site();
  const { files: one } = await site.build(drafts, "static");
  const { files: other } = await site.build(drafts, "pagefind");
  expect([...other.keys()].some((path) => path.startsWith("search/terms/"))).toBe(false);
  const { files: again } = await site.build(drafts, "pagefind");
  expect(differing(again, other)).toEqual([]);
  const index = [...other].filter(([path]) => path.startsWith("pagefind/"));
  expect(index.length).toBeGreaterThan(3);
  expect(index.filter(([path, bytes]) => again.get(path) !== bytes)).toEqual([]);
  const { files: back } = await site.build(drafts, "static");
  expect(differing(back, one)).toEqual([]);
  await site.build(drafts, "pagefind");
  drafts.set("d7", draft(random));
  const { files: edited } = await site.build(drafts, "pagefind");
  const { files: cold } = await new Site().build(drafts, "pagefind");
  expect(differing(edited, cold)).toEqual([]);
});
