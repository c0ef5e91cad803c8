import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { close, createIndex } from "pagefind";
import type { Memory } from "../../building/memory.ts";
import type { Output } from "../../building/output.ts";
import type { Changes } from "../changes.ts";
import type { SearchDocument } from "../document.ts";
import type { Key } from "../engine.ts";
import { indexText, type Simplifier } from "../tokenise.ts";
import { encodeWords } from "./encoding.ts";
import type { PagefindKeys } from "./engine.ts";

/** 题名、名称比正文重多少。 */
const weight = { title: 8, names: 2 } as const;

/** Pagefind 不认得的语言代码：不分词，不取词干，词由自己切好。 */
const language = "unknown";

/** Pagefind 压缩文件解开以后的开头。 */
const signature = "pagefind_dcd";

/** 给 Pagefind 看的一页：全是切好的词，题名和名称另计权重。 */
function preparedPage(document: SearchDocument, simplify: Simplifier): string {
  const block = (text: string, attributes = "") => {
    const words = indexText(text, simplify);
    return words && `<p${attributes}>${encodeWords(words)}</p>`;
  };
  return [
    `<html lang="${language}"><body>`,
    block(document.title, ` data-pagefind-weight="${weight.title}"`),
    ...[...new Set(document.names)].map((name) => block(name, ` data-pagefind-weight="${weight.names}"`)),
    ...document.paragraphs.map(({ text }) => block(text)),
    "</body></html>",
  ].join("");
}

/** 读出 Pagefind 给每一页的编号；卡片和文字另有，它自己的片段不必发布。 */
async function replaceFragments(folder: string, keyOf: ReadonlyMap<string, Key>): Promise<PagefindKeys> {
  const files = keyOf.size === 0 ? [] : (await readdir(folder)).sort();
  const pairs = await Promise.all(
    files.map(async (file): Promise<[string, Key]> => {
      const text = (await promisify(gunzip)(await readFile(join(folder, file)))).toString("utf8");
      const { url } = JSON.parse(text.slice(signature.length)) as { url: string };
      const key = keyOf.get(url);
      if (key === undefined) throw new Error(`搜索索引里多出一页 ${url}`);
      return [file.replace(/\.[^.]*$/, ""), key];
    }),
  );
  await rm(folder, { recursive: true, force: true });
  return Object.fromEntries(pairs);
}

/** 搜索页用不到的现成界面，不必发布。 */
const unused = /^pagefind-(?:component-ui|modular-ui|ui|highlight|worker)\./;

/** 用 Pagefind 做索引，写进 folder；只留要发布的文件。 */
async function makeIndex(
  documents: readonly (readonly [Key, SearchDocument])[],
  simplify: Simplifier,
  folder: string,
): Promise<void> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: language });
    if (!index) throw new Error(`搜索索引没有建成：${errors.join("；")}`);
    for (const [, document] of documents) {
      const added = await index.addHTMLFile({ url: document.url, content: preparedPage(document, simplify) });
      if (added.errors.length > 0) throw new Error(`${document.url} 没有进入搜索索引：${added.errors.join("；")}`);
    }
    const written = await index.writeFiles({ outputPath: folder });
    if (written.errors.length > 0) throw new Error(`搜索索引没有写成：${written.errors.join("；")}`);
  } finally {
    await close();
  }
  const keys = await replaceFragments(join(folder, "fragment"), new Map(documents.map(([key, { url }]) => [url, key])));
  if (Object.keys(keys).length !== documents.length) throw new Error("搜索索引里的文件数与内容对不上");
  await writeFile(join(folder, "keys.json"), JSON.stringify(keys));
  await Promise.all((await readdir(folder)).filter((file) => unused.test(file)).map((file) => rm(join(folder, file))));
}

const memoryName = "search/pagefind";

/**
 * 用 Pagefind 做索引，放进 pagefind/。它只会整个重做，所以一份文件也没有变时照旧，变了一份就全部重做。
 * @throws Pagefind 报告的任何错误；文件数对不上时。
 */
export async function writePagefindIndex(
  output: Output,
  memory: Memory,
  { changed, all }: Changes,
  simplify: Simplifier,
): Promise<void> {
  const before = memory.recall<string[]>(memoryName);
  if (changed?.length === 0 && before?.every((path) => output.keep(path))) {
    memory.remember(memoryName, before);
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), "yikan-pagefind-"));
  try {
    await makeIndex(await all(), simplify, folder);
    const made = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((file) => file.isFile());
    const paths: string[] = [];
    for (const file of made) {
      const source = join(file.parentPath, file.name);
      const path = `pagefind/${relative(folder, source).replaceAll("\\", "/")}`;
      await output.write(path, await readFile(source));
      paths.push(path);
    }
    memory.remember(memoryName, paths.sort());
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
