import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { packCatalogue } from "./catalogue.ts";
import { cardOf, type SearchDocument } from "./document.ts";
import type { Key } from "./engine.ts";
import { type CardRow, cardColumns, cardShardOf, type SearchEntry } from "./library.ts";

/** 一份卡片文件大约放这么多张。 */
const cardsPerFile = 24;

const digest = (text: string): string => createHash("sha256").update(text).digest("base64url").slice(0, 8);

/** 写一个名字里带内容摘要的 JSON 文件，内容不变，名字不变。 */
export async function writeDigested(folder: string, prefix: string, value: unknown): Promise<string> {
  const text = JSON.stringify(value);
  const name = prefix + digest(text);
  await writeFile(join(folder, `${name}.json`), text);
  return name;
}

/**
 * 写目录、卡片和文字，两个引擎都用它们。
 * @param folder 站点的 search/ 文件夹。
 */
export async function writeLibrary(
  documents: readonly (readonly [Key, SearchDocument])[],
  folder: string,
): Promise<Pick<SearchEntry, "catalogue" | "cards">> {
  await mkdir(join(folder, "cards"), { recursive: true });
  await mkdir(join(folder, "texts"), { recursive: true });
  const count = 2 ** Math.max(0, Math.round(Math.log2(documents.length / cardsPerFile)));
  const rows: CardRow[][] = Array.from({ length: count }, () => []);
  for (const [key, document] of [...documents].sort(([a], [b]) => a - b)) {
    const card = cardOf(document);
    rows[cardShardOf(key, count)]?.push([key, ...cardColumns.map((name) => card[name])]);
    const { paragraphs, names } = document;
    await writeFile(
      join(folder, "texts", `${key.toString(36)}.json`),
      JSON.stringify({ paragraphs, names: [...new Set(names)].filter(Boolean) }),
    );
  }
  const cards: string[] = [];
  for (const shard of rows) cards.push(await writeDigested(join(folder, "cards"), "", shard));
  const entries = documents.map(([key, { sort, facets }]) => ({ key, sort, facets }));
  return { cards, catalogue: `${await writeDigested(folder, "catalogue-", packCatalogue(entries))}.json` };
}
