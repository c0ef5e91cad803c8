import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { makeMemory } from "../../src/building/memory.ts";
import { Output } from "../../src/building/output.ts";
import { runGates } from "../../src/gates/run-gates.ts";
import { readySource } from "../../src/search/documents.ts";
import type { EngineName } from "../../src/search/engine.ts";
import { indexSite } from "../../src/search/index-site.ts";
import { speech } from "../examples/records.ts";
import { copied } from "../reading/publication.ts";
import { document } from "../search/memory-engine.ts";
import { contentWith, madeSite } from "./made-site.ts";

const secret = "尚未定稿的意见认为河道两岸应当先行腾退再谈绿化工程的次序";
const draft = "speeches/2021/jia-caogao.md";
const content = () => contentWith(copied({ ...speech, body: `${secret}。` }, draft, { state: "draft" }));

/** 做好索引的站点；给读者看的文字另换成干净的，只有索引自己还带着。 */
async function indexed(engine: EngineName, body: string): Promise<string> {
  const site = await madeSite({});
  const sources = [document("jia", "公开的一条", ["公开的一段话，谁都看得到。", body])].map(readySource);
  const lexicon = () => ({ simplify: { from: "協", to: "协" }, names: [] });
  await indexSite(new Output("", site), makeMemory(), { engine, sources, lexicon });
  const texts = join(site, "search/texts");
  for (const file of await readdir(texts))
    await writeFile(
      join(texts, file),
      JSON.stringify({ paragraphs: [{ anchor: "p1", text: "公开的一段话。" }], names: [] }),
    );
  return site;
}

describe.each<EngineName>(["static", "pagefind"])("%s 的索引", { timeout: 60_000 }, (engine) => {
  test("带着草稿的话，解开来查得出", async () => {
    const { problems } = await runGates(await indexed(engine, `${secret}。`), { content: await content() });
    expect(problems.filter(({ gate }) => gate === "leak/search-index").map(({ message }) => message)).toEqual([
      `有 ${draft} 里的字，而它是草稿或者已经撤回`,
    ]);
  });

  test("没有草稿的话，就放行", async () => {
    const { problems } = await runGates(await indexed(engine, "别的一段话。"), { content: await content() });
    expect(problems.filter(({ gate }) => gate === "leak/search-index")).toEqual([]);
  });
});

test("没有卡片的文字，报出来", async () => {
  const site = await indexed("static", "别的一段话。");
  await writeFile(join(site, "search/texts/zzzz.json"), '{"paragraphs":[],"names":[]}');
  const { problems } = await runGates(site, { content: await content() });
  expect(problems.map(({ gate, file }) => [gate, file])).toContainEqual([
    "leak/search-index",
    "search/texts/zzzz.json",
  ]);
});
