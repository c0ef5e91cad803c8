import { expect, test } from "vitest";
import { Random } from "../../scripts/generate/random.ts";
import type { ProtectedName } from "../../src/traditional/converter.ts";
import { writeTraditional } from "../../src/traditional/write-traditional.ts";
import { rebuilding } from "../building/rebuilding.ts";

const page = (words: string, script = "") =>
  `<html lang="zh-Hans"><body><p title="${words}">${words}</p><a href="/cities/jia/">甲</a>${script}</body></html>`;
const script = '<script type="module" src="/_astro/page.js"></script>';

const sources = (...more: [string, string][]) =>
  new Map([
    ["index.html", page("干部里的范干", script)],
    ["cities/jia/index.html", page("发展")],
    ["404.html", page("没有")],
    ["admin/index.html", page("编辑")],
    ["search/a.json", '{"类型":"/cities/jia/"}'],
    ["search/terms/a.json", '{"类型":1}'],
    ["search/lexicon.json", '{"simplify":{"from":"會","to":"会"},"names":[[0,"jia","甲会","","","甲会"]]}'],
    ["data/records.json", '[{"类型":1}]'],
    ["_astro/page.js", 'import"./part.js";alert("开会")'],
    ["_astro/part.js", 'alert("发言")'],
    ["_astro/admin.js", 'alert("编辑")'],
    ...more,
  ]);

test("网页、页面的脚本和它们要取的数据出繁体的一份，别的只有简体的", async () => {
  const site = await rebuilding();
  const { files } = await site.build(sources(), (output, memory) => writeTraditional(output, memory, []));
  expect([...files.keys()].filter((path) => path.startsWith("hant/"))).toEqual([
    "hant/_astro/page.js",
    "hant/_astro/part.js",
    "hant/cities/jia/index.html",
    "hant/index.html",
    "hant/search/a.json",
    "hant/search/lexicon.json",
  ]);
});

test("什么也没有变，一个文件也不重写；名字变了，只重写有这个名字的", async () => {
  const site = await rebuilding();
  const build = (names: ProtectedName[]) =>
    site.build(sources(), (output, memory) => writeTraditional(output, memory, names));
  await build([]);
  expect((await build([])).changed).toEqual([]);
  expect((await build([{ name: "范干" }])).changed).toEqual(["hant/index.html"]);
  expect((await build([{ name: "范干", traditional: "范乾" }])).changed).toEqual(["hant/index.html"]);
  expect((await build([])).changed).toEqual(["hant/index.html"]);
});

test("随便怎样改，接着上次建的与从头建的一字不差", async () => {
  const random = new Random(5);
  const words = ["干部里的范干", "头发", "发展的里程", "钟余与余款", "1126+N", "A&amp;B会", "面条和后面"];
  const names: ProtectedName[] = [
    { name: "范干" },
    { name: "范干里" },
    { name: "钟余", traditional: "鍾餘" },
    { name: "钟余" },
    { name: "面" },
    { name: "A&B" },
  ];
  const site = await rebuilding();
  let state = sources();
  for (let step = 0; step < 60; step += 1) {
    const next = new Map(state);
    for (let edit = random.between(0, 3); edit > 0; edit -= 1) {
      const path = random.pick([
        "index.html",
        "cities/jia/index.html",
        "a/index.html",
        "b/index.html",
        "compare/a.json",
      ]);
      if (random.chance(0.3) && path !== "index.html") next.delete(path);
      else if (path.endsWith(".json")) next.set(path, JSON.stringify({ [random.pick(words)]: random.pick(words) }));
      else next.set(path, page(random.pick(words), random.chance(0.5) ? script : ""));
    }
    state = next;
    const given = names.filter(() => random.chance(0.4));
    const stage: Parameters<typeof site.build>[1] = (output, memory) => writeTraditional(output, memory, given);
    const { files } = await site.build(state, stage);
    const cold = await (await rebuilding()).build(state, stage);
    expect(files, `第${step}步`).toEqual(cold.files);
  }
});
