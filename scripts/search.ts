import { createReadStream } from "node:fs";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { openSearches } from "../src/search/open-search.ts";
import { rungLabel } from "../src/search/rung-label.ts";
import { fetchFiles } from "./file-fetch.ts";
import { readArguments } from "./read-arguments.ts";

const { values, positionals } = readArguments(
  {
    allowPositionals: true,
    options: {
      json: { type: "boolean", default: false },
      site: { type: "string", default: process.env.YIKAN_OUT ?? "dist" },
      limit: { type: "string", default: "20" },
    },
  },
  '用法：npm run -s search -- "查询" [--limit 条数] [--site 建好的站点]；从标准输入一行一句地问，用 --json',
);

fetchFiles();
const searcher = await openSearches(`${pathToFileURL(resolve(values.site)).href}/`).catch(() => {
  console.error(`${values.site} 里没有搜索索引，请先运行 npm run build。`);
  process.exit(1);
});

const search = (query: string) => searcher.search({ query, limit: Number(values.limit) });

if (values.json) {
  const input = createInterface({ input: createReadStream("", { fd: 0 }), crlfDelay: Number.POSITIVE_INFINITY });
  for await (const query of input) {
    const { direct, suggested, entries } = await search(query);
    const names = (list: typeof direct) => list.map(({ id, kind, name, url }) => ({ id, kind, name, url }));
    console.log(
      JSON.stringify({
        query,
        results: entries.map(({ id, kind, rung, site, url, title }) => ({ id, kind, rung, site, url, title })),
        direct: names(direct),
        suggested: names(suggested),
      }),
    );
  }
} else {
  const { direct, suggested, entries, total, unanswered = [] } = await search(positionals.join(" "));
  for (const { name, note, url } of direct) console.log(`直达  ${name}（${note}）  ${url}`);
  for (const { name, url } of suggested) console.log(`你是不是要找  ${name}  ${url}`);
  for (const { rung, site, type, title, cities, date, url, excerpt } of entries) {
    console.log(`\n[${rungLabel[rung]}] ${[site, type, cities, date].filter(Boolean).join(" ")}  ${title}`);
    console.log(`  ${excerpt.pieces.map(({ text }) => text).join("")}`);
    console.log(`  ${url}${excerpt.anchor && `#${excerpt.anchor}`}`);
  }
  for (const name of unanswered) console.log(`\n没有搜到“${name}”：它的索引取不到。`);
  console.log(entries.length === 0 ? "没有找到。" : `\n共 ${total} 条，列出 ${entries.length} 条。`);
}
