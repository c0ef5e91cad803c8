import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fetchFiles } from "../../scripts/file-fetch.ts";
import { Random } from "../../scripts/generate/random.ts";
import { makeMemory } from "../../src/building/memory.ts";
import { Output } from "../../src/building/output.ts";
import type { SearchDocument } from "../../src/search/document.ts";
import { readySource } from "../../src/search/documents.ts";
import type { EngineName } from "../../src/search/engine.ts";
import { indexSite } from "../../src/search/index-site.ts";
import { keysOf } from "../../src/search/keys.ts";
import { openEngine, readEntry } from "../../src/search/open-search.ts";
import { makeSimplifier, phrase, units } from "../../src/search/tokenise.ts";
import { document, memoryEngine } from "./memory-engine.ts";

const simplify = { from: "協商議", to: "协商议" };
const simplifier = makeSimplifier(simplify.from, simplify.to);

/** 字数不多的文字：词反复出现，连着、隔着句号、在题名里、在名称里都有。 */
function corpus(random: Random, count: number): SearchDocument[] {
  const letters = [..."协商協商议政委员会工作联系群众一二三，。“”+ 1126NX"];
  const text = (length: number) => Array.from({ length }, () => random.pick(letters)).join("");
  return Array.from({ length: count }, (_, index) =>
    document(
      `d${index}`,
      text(random.between(2, 9)),
      Array.from({ length: random.between(0, 5) }, () => text(random.between(1, 60))),
      { names: Array.from({ length: random.between(0, 3) }, () => text(random.between(2, 6))) },
    ),
  );
}

let folder: string;
beforeAll(async () => {
  fetchFiles();
  folder = await mkdtemp(join(tmpdir(), "yikan-engines-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function built(name: string, engine: EngineName, documents: readonly SearchDocument[]): Promise<string> {
  const site = join(folder, name);
  const sources = documents.map(readySource);
  const lexicon = () => ({ simplify, names: [] });
  expect(await indexSite(new Output("", site), makeMemory(), { engine, sources, lexicon })).toBe(documents.length);
  return site;
}

async function open(site: string) {
  const base = `${pathToFileURL(site).href}/`;
  return openEngine(base, await readEntry(base));
}

const queries = (random: Random, documents: readonly SearchDocument[]) =>
  Array.from({ length: 300 }, () => {
    const { title, names, paragraphs } = random.pick(documents);
    const sentences = units(random.pick([title, ...names, ...paragraphs.map(({ text }) => text)]), simplifier);
    const sentence = sentences.length > 0 ? random.pick(sentences) : (units("协商", simplifier)[0] ?? []);
    const from = random.between(0, sentence.length - 1);
    const piece = sentence.slice(from, from + random.between(1, 7));
    return phrase(random.between(0, 5) === 0 ? [...piece, ...piece] : piece);
  });

// 每句都同逐字比对的比，机器忙时五秒不够。
describe.each<EngineName>(["static", "pagefind"])("引擎 %s", { timeout: 60_000 }, (name) => {
  test("找到的文件，与逐字比对的一个不差", async () => {
    const random = new Random(11);
    const documents = corpus(random, 120);
    const keys = [...keysOf(documents.map(({ kind, id }) => `${kind} ${id}`)).entries()];
    const keyOf = new Map(keys);
    const engine = await open(await built(name, name, documents));
    const oracle = memoryEngine(documents, simplifier);
    let hits = 0;
    for (const { words, exact } of queries(random, documents)) {
      const expected = (await oracle.find(words, exact)).map(({ key }) => keyOf.get(`record d${key}`));
      const found = await engine.find(words, exact);
      hits += expected.length;
      expect(found.map(({ key }) => key).sort(), words.join(" ")).toEqual(expected.sort());
      expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((a, b) => b - a));
    }
    expect(hits).toBeGreaterThan(1000);
  });

  test("此前查过什么，不改变答案", async () => {
    const random = new Random(5);
    const documents = corpus(random, 60);
    const site = await built(`${name}-again`, name, documents);
    const warm = await open(site);
    for (const { words, exact } of queries(random, documents).slice(0, 60))
      expect(await warm.find(words, exact), words.join(" ")).toEqual(await (await open(site)).find(words, exact));
  });

  test("一份文件也没有，也建得成、打得开", async () => {
    const engine = await open(await built(`${name}-empty`, name, []));
    expect(await engine.find(["协商"], true)).toEqual([]);
    expect(await engine.find(["协"], false)).toEqual([]);
  });

  test("索引残缺就报错，不当作没有", async () => {
    const documents = corpus(new Random(3), 30);
    const site = await built(`${name}-broken`, name, documents);
    const broken = join(site, name === "static" ? "search/terms" : "pagefind/index");
    for (const file of await readdir(broken)) await rm(join(broken, file));
    const engine = await open(site);
    await expect(engine.find(["协商", "商议"], true)).rejects.toThrow();
  });
});

describe("静态索引的文件", () => {
  const contents = async (site: string) => {
    const files = (await readdir(join(site, "search"), { recursive: true })).sort();
    const pairs = await Promise.all(
      files.map(async (file) => {
        const path = join(site, "search", file);
        return (await stat(path)).isFile() ? [[file, (await readFile(path)).toString("base64")]] : [];
      }),
    );
    return new Map(pairs.flat() as [string, string][]);
  };

  test("内容一样、次序不同，文件一个字节不差", async () => {
    const documents = corpus(new Random(8), 50);
    const one = await contents(await built("order", "static", documents));
    const other = await contents(await built("reversed", "static", documents.toReversed()));
    expect(other).toEqual(one);
  });

  test("改一份文件的一段，多数分片原样", async () => {
    const random = new Random(21);
    const letters = Array.from({ length: 400 }, (_, index) => String.fromCodePoint(0x4e00 + index * 7));
    const text = (length: number) => Array.from({ length }, () => random.pick(letters)).join("");
    const documents = Array.from({ length: 150 }, (_, index) =>
      document(
        `d${index}`,
        text(9),
        Array.from({ length: 4 }, () => text(120)),
      ),
    );
    const before = await contents(await built("before", "static", documents));
    const [first, ...rest] = documents;
    if (!first) throw new Error("没有文件");
    const edited = { ...first, paragraphs: first.paragraphs.with(-1, { anchor: "p4", text: text(120) }) };
    const after = await contents(await built("after", "static", [edited, ...rest]));
    const changed = [...after].filter(([file, bytes]) => file.startsWith("terms/") && before.get(file) !== bytes);
    const all = [...after.keys()].filter((file) => file.startsWith("terms/"));
    expect(all.length).toBeGreaterThan(40);
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.length).toBeLessThan(all.length);
  });
});
