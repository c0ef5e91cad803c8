import { gunzipSync, inflateRawSync } from "node:zlib";
import { type CardRow, remember, type SearchEntry } from "../../search/library.ts";
import type { PackedLexicon } from "../../search/packed-lexicon.ts";
import { encodeWord } from "../../search/pagefind/encoding.ts";
import { Directory, type PackedDirectory, pagePath, type ShardRow } from "../../search/static/directory.ts";
import { matchPhrase } from "../../search/static/phrase.ts";
import { emptyPosting, type Posting, readPosting } from "../../search/static/posting.ts";
import { readShard } from "../../search/static/shard.ts";
import { makeSimplifier, type Simplifier, units, words } from "../../search/tokenise.ts";
import type { BuiltSite } from "../built-site.ts";
import type { SiteFinding, SiteGate } from "../gate.ts";
import { shingleSize, type Withheld, withheldFinding } from "./withheld.ts";

const folder = "search/";
const json = async <T>(site: BuiltSite, file: string): Promise<T> => JSON.parse(await site.text(folder + file)) as T;

/** 照读者的办法读倒排：用到哪一片取哪一片。 */
function postingReader(site: BuiltSite, packed: PackedDirectory): (word: string) => Promise<Posting> {
  const directory = new Directory(
    packed,
    remember((file) => json<ShardRow[]>(site, pagePath(file))),
  );
  const shard = remember(async (file: string) =>
    readShard(new Uint8Array(inflateRawSync(await site.read(`${folder}terms/${file}.bin`)))),
  );
  return async (word) => {
    const entry = await directory.shardOf(word);
    const bytes = entry && (await shard(entry.file)).get(word);
    return bytes ? readPosting(bytes) : emptyPosting;
  };
}

interface Probe {
  plain: string;
  source: string;
  words: string[];
}

/** 不许公开的文字里，连着十二个单位一截，隔六个取一截；别处公开说过的不取。 */
function* probes(withheld: Withheld, simplify: Simplifier): Generator<Probe> {
  for (const { text, source } of withheld.data.passages)
    for (const sentence of units(text, simplify))
      for (let at = 0; at + shingleSize <= sentence.length; at += shingleSize / 2) {
        const piece = sentence.slice(at, at + shingleSize);
        const plain = piece.map((unit) => unit.text).join("");
        if (withheld.found(plain).length > 0) yield { plain, source, words: words(piece).slice(0, -1) };
      }
}

/** 静态索引里搜不到草稿和已撤回的文字：拿它们自己的话去搜，一处也不许有。 */
async function inStaticIndex(site: BuiltSite, terms: PackedDirectory, simplify: Simplifier): Promise<SiteFinding[]> {
  const read = postingReader(site, terms);
  const found = new Map<string, SiteFinding>();
  for (const { plain, source, words: wanted } of probes(site.withheld, simplify)) {
    if (found.has(source)) continue;
    const parts = await Promise.all(wanted.map(async (word, offset) => ({ posting: await read(word), offset })));
    if (matchPhrase(parts).size > 0) found.set(source, withheldFinding(`${folder}index.json`, source, plain));
  }
  return [...found.values()];
}

/** Pagefind 的索引里没有只在草稿和已撤回的文字里才有的词：公开的文字里一次也没出现过，索引里就不该有。 */
async function inPagefindIndex(site: BuiltSite, simplify: Simplifier): Promise<SiteFinding[]> {
  const secret = new Map<string, Probe>();
  for (const probe of probes(site.withheld, simplify)) for (const word of probe.words) secret.set(word, probe);
  for (const file of site.files(/^search\/(?:texts|cards)\/[^/]+\.json$/))
    for (const sentence of units(await site.text(file), simplify))
      for (const word of words(sentence)) secret.delete(word);
  const found = new Map<string, SiteFinding>();
  for (const file of site.files(/^pagefind\/index\/.*\.pf_index$/)) {
    const plain = gunzipSync(await site.read(file)).toString("latin1");
    for (const [word, probe] of secret)
      if (!found.has(probe.source) && plain.includes(encodeWord(word)))
        found.set(probe.source, withheldFinding(file, probe.source, probe.plain));
  }
  return [...found.values()];
}

/** 搜得到的只有卡片上列着的，一份文字对一张卡片。 */
async function strays(site: BuiltSite, entry: SearchEntry): Promise<SiteFinding[]> {
  const found: SiteFinding[] = [];
  const keys = new Set<string>();
  for (const file of entry.cards)
    for (const [key] of await json<CardRow[]>(site, `cards/${file}.json`)) keys.add(key.toString(36));
  for (const file of site.files(/^search\/texts\/[^/]+\.json$/))
    if (!keys.has(file.slice(`${folder}texts/`.length, -".json".length)))
      found.push({ file, where: "", message: "搜索里有一份没有卡片的文字", remedy: "重新做索引" });
  if (entry.terms === undefined) return found;
  const { documents } = entry.terms;
  if (documents === keys.size) return found;
  const message = `索引里有 ${documents} 份文件，卡片有 ${keys.size} 张`;
  return [...found, { file: `${folder}index.json`, where: "", message, remedy: "重新做索引" }];
}

/** 搜索索引解开来查：草稿和已撤回的内容搜不到，也没有多出来的文件。 */
export const searchIndex: SiteGate = {
  id: "leak/search-index",
  title: "搜索索引里的草稿和撤回内容",
  async inspect(site) {
    if (!site.facts.has(`${folder}index.json`)) return [];
    const entry = await json<SearchEntry>(site, "index.json");
    const found = await strays(site, entry);
    if (site.withheld.data.shingles.size === 0) return found;
    const { simplify } = await json<PackedLexicon>(site, "lexicon.json");
    const simplifier = makeSimplifier(simplify.from, simplify.to);
    const leaked =
      entry.terms === undefined ? inPagefindIndex(site, simplifier) : inStaticIndex(site, entry.terms, simplifier);
    return [...found, ...(await leaked)];
  },
};
