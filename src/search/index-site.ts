import type { Memory } from "../building/memory.ts";
import type { Output } from "../building/output.ts";
import { Turns } from "../building/turns.ts";
import type { Change, Changes } from "./changes.ts";
import { Characters, charactersIn } from "./characters.ts";
import { lengthOf, type SearchDocument } from "./document.ts";
import type { SearchSource } from "./documents.ts";
import type { EngineName, Key } from "./engine.ts";
import { keysOf } from "./keys.ts";
import type { Lexicon } from "./lexicon.ts";
import type { SearchEntry, Together } from "./library.ts";
import { pack } from "./packed-lexicon.ts";
import { writePagefindIndex } from "./pagefind/write-index.ts";
import { digestOf, type Known, type Recollection, recall, remember, textBefore } from "./recollection.ts";
import { type ShardSizes, shardSizes } from "./static/cut.ts";
import { writeStaticIndex } from "./static/write-index.ts";
import { makeSimplifier } from "./tokenise.ts";
import { textPath, writeLibrary, writeText } from "./write-library.ts";

/** 要进搜索的：哪个引擎，全部文件，和由全刊用到的字得出的名称表。 */
export interface Prepared {
  engine: EngineName;
  sources: readonly SearchSource[];
  /** 一起搜的站点；只搜本站的不写。 */
  together?: Together;
  /** @param characters 全刊用到的字。 */
  lexicon(characters: string): Lexicon;
}

/** 变了的文件超过这么大的一份，改索引就不比重做快。 */
const patchable = (total: number) => Math.max(64, total / 16);

type Keyed = readonly (readonly [Key, SearchSource])[];

/** 各份文件，按编号由小到大。 */
function keyed(sources: readonly SearchSource[]): Keyed {
  const keys = keysOf(sources.map(({ head: { kind, id } }) => `${kind} ${id}`));
  if (keys.size !== sources.length) throw new Error("有两份可搜索的文件种类和编号都相同");
  return sources
    .map((source) => [keys.get(`${source.head.kind} ${source.head.id}`) ?? 0, source] as const)
    .sort(([a], [b]) => a - b);
}

/** 读出正文；逐份来，不把几万份一齐打开。 */
async function complete(sources: Keyed): Promise<Map<Key, SearchDocument>> {
  const documents = new Map<Key, SearchDocument>();
  const turns = new Turns();
  for (const [key, source] of sources) {
    documents.set(key, await source.complete());
    await turns.pass();
  }
  return documents;
}

/** 上一次和这一次不同的文件；上一次的不作数，或者变的太多，为空。 */
async function changedSince(
  output: Output,
  before: Recollection | undefined,
  sources: Keyed,
  digests: ReadonlyMap<Key, string>,
): Promise<Change[] | undefined> {
  if (!before) return undefined;
  const fresh = sources.filter(([key]) => before.documents.get(key)?.digest !== digests.get(key));
  const gone = [...before.documents.keys()].filter((key) => !digests.has(key));
  if (fresh.length + gone.length > patchable(sources.length)) return undefined;
  const after = await complete(fresh);
  const changed: Change[] = [];
  for (const key of [...after.keys(), ...gone].sort((a, b) => a - b)) {
    const known = before.documents.get(key);
    changed.push({ key, before: known && (await textBefore(output, key, known)), after: after.get(key) });
  }
  return changed;
}

/**
 * 做搜索索引，最后写总入口 search/index.json：有了它，别的就都有了。
 * 上一次的站点还在，就只做变了的；结果与从头做的一个字节不差。
 * @returns 进入索引的文件数。
 * @throws 引擎报告的任何错误；文件数对不上时。
 */
export async function indexSite(
  output: Output,
  memory: Memory,
  prepared: Prepared,
  sizes: ShardSizes = shardSizes,
): Promise<number> {
  const sources = keyed(prepared.sources);
  const turns = new Turns();
  const digests = new Map<Key, string>();
  for (const [key, source] of sources) {
    digests.set(key, digestOf(source));
    await turns.pass();
  }
  const before = recall(output, memory);
  const changed = await changedSince(output, before, sources, digests);
  // 变了的，或者全部。
  const fresh = changed
    ? new Map(changed.flatMap(({ key, after }): [Key, SearchDocument][] => (after ? [[key, after]] : [])))
    : await complete(sources);

  const known = new Map<Key, Known>();
  for (const [key, { head }] of sources) {
    const document = fresh.get(key);
    if (document) await writeText(output, key, document);
    else output.keep(textPath(key));
    const length = document ? lengthOf(document) : (before?.documents.get(key)?.length ?? 0);
    known.set(key, { digest: digests.get(key) ?? "", title: head.title, length });
    await turns.pass();
  }
  const characters = new Characters(changed && before?.characters);
  for (const { before: old } of changed ?? []) if (old) characters.count(old, -1);
  for (const document of fresh.values()) {
    characters.count(document, 1);
    await turns.pass();
  }
  const { remembered } = characters;
  remember(memory, { documents: known, characters: remembered });

  const { lexicon, pinyin } = pack(prepared.lexicon(charactersIn(remembered)));
  await output.write("search/lexicon.json", JSON.stringify(lexicon));
  await output.write("search/pinyin.json", JSON.stringify(pinyin));
  const { from, to } = lexicon.simplify;

  const rows = sources.map(([key, { head }]) => ({ key, head, length: known.get(key)?.length ?? 0 }));
  // Pagefind 不肯打开空的索引；一份文件也没有时，哪个引擎都一样。
  const engine = sources.length === 0 ? "static" : prepared.engine;
  const entry: SearchEntry = { engine, ...(await writeLibrary(output, rows)) };
  const changes: Changes = {
    total: sources.length,
    changed,
    all: async () => [...(changed ? await complete(sources) : fresh)],
  };
  if (engine === "static") {
    entry.terms = await writeStaticIndex(output, memory, changes, lexicon.simplify, sizes);
  } else await writePagefindIndex(output, memory, changes, makeSimplifier(from, to));
  if (prepared.together) entry.together = prepared.together;
  await output.write("search/index.json", JSON.stringify(entry));
  return sources.length;
}
