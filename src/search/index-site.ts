import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { SearchDocument } from "./document.ts";
import type { EngineName } from "./engine.ts";
import { keysOf } from "./keys.ts";
import type { SearchEntry } from "./library.ts";
import type { PackedLexicon } from "./packed-lexicon.ts";
import { writePagefindIndex } from "./pagefind/write-index.ts";
import { writeStaticIndex } from "./static/write-index.ts";
import { makeSimplifier } from "./tokenise.ts";
import { writeDigested, writeLibrary } from "./write-library.ts";

/** 页面建成时备好的：哪个引擎，全部文件。 */
export interface Prepared {
  engine: EngineName;
  documents: SearchDocument[];
}

/**
 * 为建好的站点做搜索索引，最后写总入口 search/index.json：有了它，别的就都有了。
 * @param engine 另选一个引擎；不写就照 site.yaml 里定的。
 * @returns 进入索引的文件数。
 * @throws 引擎报告的任何错误；文件数对不上时。
 */
export async function indexSite(site: string, engine?: EngineName): Promise<number> {
  const folder = join(site, "search");
  const prepared = join(folder, "prepared.json");
  const { documents, engine: chosen } = JSON.parse(await readFile(prepared, "utf8")) as Prepared;
  const lexicon = JSON.parse(await readFile(join(folder, "lexicon.json"), "utf8")) as PackedLexicon;
  const simplify = makeSimplifier(lexicon.simplify.from, lexicon.simplify.to);
  const keys = keysOf(documents.map(({ kind, id }) => `${kind} ${id}`));
  const keyed = documents.map((document) => [keys.get(`${document.kind} ${document.id}`) ?? 0, document] as const);
  if (keys.size !== documents.length) throw new Error("有两份可搜索的文件种类和编号都相同");
  // Pagefind 不肯打开空的索引；一份文件也没有时，哪个引擎都一样。
  const wanted = keyed.length === 0 ? "static" : (engine ?? chosen);
  const entry: SearchEntry = { engine: wanted, ...(await writeLibrary(keyed, folder)) };
  if (entry.engine === "static") {
    const directory = await writeStaticIndex(keyed, simplify, join(folder, "terms"));
    entry.terms = `${await writeDigested(folder, "terms-", directory)}.json`;
  } else await writePagefindIndex(keyed, simplify, join(site, "pagefind"));
  await writeFile(join(folder, "index.json"), JSON.stringify(entry));
  await rm(prepared);
  return documents.length;
}
