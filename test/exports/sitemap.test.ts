import { expect, test } from "vitest";
import { Random } from "../../scripts/generate/random.ts";
import { writeSitemap } from "../../src/exports/sitemap.ts";
import { rebuilding } from "../building/rebuilding.ts";

const hidden = '<meta name="robots" content="noindex">';
const locations = (xml = "") => Array.from(xml.matchAll(/<loc>([^<]+)<\/loc>/g), ([, url]) => url);

test("列给读者的简体网页；不给收录的、找不到时的、编辑用的、繁体的、不是网页的不列", async () => {
  const pages = ["index.html", "cities/jia/index.html", "topics/a&b/index.html"];
  const others = ["404.html", "admin/index.html", "hant/index.html", "feed.xml", "cities/jia/index.json"];
  const site = await rebuilding();
  const { files } = await site.build(
    new Map([...[...pages, ...others].map((path): [string, string] => [path, path]), ["old/index.html", hidden]]),
    (output, memory) => writeSitemap(output, memory, "https://yikan.example"),
  );
  expect(locations(files.get("sitemap-0.xml"))).toEqual([
    "https://yikan.example/",
    "https://yikan.example/cities/jia/",
    "https://yikan.example/topics/a&amp;b/",
  ]);
  expect(locations(files.get("sitemap-index.xml"))).toEqual(["https://yikan.example/sitemap-0.xml"]);
});

test("一份装不下的分几份，总的一份都列着；少了的删去", async () => {
  const site = await rebuilding();
  const build = (count: number) =>
    site.build(new Map(Array.from({ length: count }, (_, index) => [`${index}/index.html`, ""])), (output, memory) =>
      writeSitemap(output, memory, "https://yikan.example", 2),
    );
  const { files } = await build(5);
  expect(locations(files.get("sitemap-index.xml")).map((url) => url?.slice(-5))).toEqual(["0.xml", "1.xml", "2.xml"]);
  expect([0, 1, 2].flatMap((part) => locations(files.get(`sitemap-${part}.xml`))).length).toBe(5);
  expect([...(await build(2)).files.keys()].filter((path) => path.startsWith("sitemap"))).toEqual([
    "sitemap-0.xml",
    "sitemap-index.xml",
  ]);
});

test("随便怎样改，接着上次建的与从头建的一字不差", async () => {
  const random = new Random(3);
  const site = await rebuilding();
  let state = new Map([["index.html", ""]]);
  for (let step = 0; step < 60; step += 1) {
    state = new Map(state);
    for (let edit = random.between(0, 3); edit > 0; edit -= 1) {
      const path = `${random.between(1, 6)}/index.html`;
      if (random.chance(0.3)) state.delete(path);
      else state.set(path, random.pick([hidden, "一", "二"]));
    }
    const stage: Parameters<typeof site.build>[1] = (output, memory) =>
      writeSitemap(output, memory, "https://yikan.example", 3);
    const { files } = await site.build(state, stage, random.chance(0.2));
    expect(files, `第${step}步`).toEqual((await (await rebuilding()).build(state, stage)).files);
  }
});
