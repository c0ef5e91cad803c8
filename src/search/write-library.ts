import { hash } from "node:crypto";
import type { Output } from "../building/output.ts";
import { packCatalogue } from "./catalogue.ts";
import { cardOf, type SearchDocument } from "./document.ts";
import type { Key } from "./engine.ts";
import { type CardRow, cardColumns, cardShardOf, type SearchEntry } from "./library.ts";

/** 一份卡片文件大约放这么多张。 */
const cardsPerFile = 24;

export const textPath = (key: Key) => `search/texts/${key.toString(36)}.json`;

/** 写一个名字里带内容摘要的 JSON 文件，内容不变，名字不变。@returns 名字，不带扩展名。 */
async function writeDigested(output: Output, prefix: string, value: unknown): Promise<string> {
  const text = JSON.stringify(value);
  const name = prefix + hash("sha256", text, "base64url").slice(0, 8);
  await output.write(`search/${name}.json`, text);
  return name;
}

/** 写一份文件的文字，摘录从这里来。 */
export async function writeText(output: Output, key: Key, { paragraphs, names }: SearchDocument): Promise<void> {
  await output.write(textPath(key), JSON.stringify({ paragraphs, names: [...new Set(names)].filter(Boolean) }));
}

/** 一份文件的编号、正文以外的全部，和正文多少字。 */
export interface LibraryRow {
  key: Key;
  head: SearchDocument;
  length: number;
}

/**
 * 写目录和卡片，两个引擎都用它们。
 * @param rows 按编号由小到大。
 */
export async function writeLibrary(
  output: Output,
  rows: readonly LibraryRow[],
): Promise<Pick<SearchEntry, "catalogue" | "dates" | "cards">> {
  const count = 2 ** Math.max(0, Math.round(Math.log2(rows.length / cardsPerFile)));
  const shards: CardRow[][] = Array.from({ length: count }, () => []);
  for (const { key, head, length } of rows) {
    const card = cardOf(head, length);
    shards[cardShardOf(key, count)]?.push([key, ...cardColumns.map((name) => card[name])]);
  }
  const cards: string[] = [];
  for (const shard of shards) cards.push((await writeDigested(output, "cards/", shard)).slice("cards/".length));
  const entries = rows.map(({ key, head: { sort, facets } }) => ({ key, sort, facets }));
  const { catalogue, dates } = packCatalogue(entries);
  return {
    cards,
    catalogue: `${await writeDigested(output, "catalogue-", catalogue)}.json`,
    dates: `${await writeDigested(output, "catalogue-dates-", dates)}.json`,
  };
}
