import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { close, createIndex } from "pagefind";
import { escapeXml } from "../exports/xml.ts";
import type { SearchDocument } from "./documents.ts";
import type { PackedLexicon } from "./packed-lexicon.ts";
import { encodeWords } from "./pagefind-encoding.ts";
import { indexText, makeSimplifier } from "./tokenise.ts";

/** 题名、名称比正文重多少。 */
const weight = { title: 8, names: 2 } as const;

/** Pagefind 不认得的语言代码：不分词，不取词干，词由自己切好。 */
const language = "unknown";

/** Pagefind 压缩文件解开以后的开头。 */
const signature = "pagefind_dcd";

type Simplify = (character: string) => string;

/** 给 Pagefind 看的一页：全是切好的词，题名和名称另计权重。 */
function preparedPage(document: SearchDocument, simplify: Simplify): string {
  const block = (text: string, attributes = "") => {
    const words = indexText(text, simplify);
    return words && `<p${attributes}>${encodeWords(words)}</p>`;
  };
  const filters = Object.entries(document.facets).flatMap(([name, values]) =>
    values.map((value) => `<meta data-pagefind-filter="${name}[content]" content="${escapeXml(value)}">`),
  );
  return [
    `<html lang="${language}"><head>`,
    ...filters,
    // 没有日期的排在最后。
    `<meta data-pagefind-sort="date[content]" content="${escapeXml(document.sort || "0")}">`,
    "</head><body>",
    block(document.title, ` data-pagefind-weight="${weight.title}"`),
    ...[...new Set(document.names)].map((name) => block(name, ` data-pagefind-weight="${weight.names}"`)),
    ...document.paragraphs.map(({ text }) => block(text)),
    "</body></html>",
  ].join("");
}

/** 页面要看的资料换进 Pagefind 的片段，切好的词不再占地方。 */
async function replaceFragments(folder: string, documents: ReadonlyMap<string, SearchDocument>) {
  if (documents.size === 0) return;
  const files = await readdir(folder);
  await Promise.all(
    files.map(async (file) => {
      const path = join(folder, file);
      const text = (await promisify(gunzip)(await readFile(path))).toString("utf8");
      const fragment = JSON.parse(text.slice(signature.length)) as { url: string };
      const document = documents.get(fragment.url);
      if (!document) throw new Error(`搜索索引里多出一页 ${fragment.url}`);
      const { names: _names, ...loaded } = document;
      const payload = JSON.stringify(loaded);
      const replaced = JSON.stringify({
        url: fragment.url,
        content: "",
        word_count: 0,
        filters: {},
        meta: { payload },
        anchors: [],
      });
      await writeFile(path, await promisify(gzip)(signature + replaced, { level: 9 }));
    }),
  );
}

/** 搜索页用不到的现成界面，不必发布。 */
const unused = /^pagefind-(?:component-ui|modular-ui|ui|highlight|worker)\./;

/**
 * 为建好的站点做搜索索引，写进 pagefind/ 文件夹。
 * @returns 进入索引的文件数。
 * @throws Pagefind 报告的任何错误；文件数对不上时。
 */
export async function indexSite(folder: string): Promise<number> {
  const prepared = join(folder, "search/documents.json");
  const documents = JSON.parse(await readFile(prepared, "utf8")) as SearchDocument[];
  const lexicon = JSON.parse(await readFile(join(folder, "search/lexicon.json"), "utf8")) as PackedLexicon;
  const simplify = makeSimplifier(lexicon.simplify.from, lexicon.simplify.to);
  const output = join(folder, "pagefind");
  try {
    const { index, errors } = await createIndex({ forceLanguage: language });
    if (!index) throw new Error(`搜索索引没有建成：${errors.join("；")}`);
    for (const document of documents) {
      const added = await index.addHTMLFile({ url: document.url, content: preparedPage(document, simplify) });
      if (added.errors.length > 0) throw new Error(`${document.url} 没有进入搜索索引：${added.errors.join("；")}`);
    }
    const written = await index.writeFiles({ outputPath: output });
    if (written.errors.length > 0) throw new Error(`搜索索引没有写成：${written.errors.join("；")}`);
  } finally {
    await close();
  }
  await replaceFragments(join(output, "fragment"), new Map(documents.map((document) => [document.url, document])));
  await Promise.all((await readdir(output)).filter((file) => unused.test(file)).map((file) => rm(join(output, file))));
  await rm(prepared);
  return documents.length;
}
