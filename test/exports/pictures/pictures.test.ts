import { expect, test } from "vitest";
import { buildArchive } from "../../../src/archive/archive.ts";
import { pictureOf, pictures } from "../../../src/exports/pictures/pictures.ts";
import type { SiteData } from "../../../src/schemas/site.ts";
import { archiveOf, collected, mechanism, record } from "../../archive/small-archive.ts";

const day = (value: string) => ({ date: { value, precision: "day", basis: "printed" } });
const given = {
  mechanisms: [mechanism("m", { name: "双月协商" })],
  cases: [record("cases", "xin", day("2022-01-01")), record("cases", "jiu", day("2020-01-01"))],
  "editor-notes": [record("editor-notes", "an")],
};
const archive = archiveOf(given);
const withSettings = (settings: SiteData["pictures"]) => {
  const material = collected(given);
  return buildArchive({ ...material, site: { ...material.site, pictures: settings } });
};

test("五类页面各有一张，编者按不单独成页所以没有，地址不重复", () => {
  const all = pictures(archive);
  for (const page of ["/", "/cases/2022/xin/", "/mechanisms/m/", "/cities/jia/", "/people/limou/", "/bulletins/kan/"])
    expect(all.has(page), page).toBe(true);
  expect([...all.keys()].filter((page) => page.includes("#"))).toEqual([]);
  expect(new Set([...all.values()].map(({ url }) => url)).size).toBe(all.size);
  expect(all.get("/cases/2022/xin/")?.url).toBe("/pictures/cases/2022/xin.png");
});

test("替代文字读出图上的字", () => {
  const [drawn] = archive.mechanisms;
  expect(pictureOf(drawn, archive.site).alt).toMatch(/^jia市 · 区域协作。双月协商。/);
});

test("没有自己的图的页面用全刊的", () => {
  expect(pictureOf(undefined, archive.site).url).toBe("/pictures/site.png");
});

test("只画设定的几类，每类至多若干张，记录是新的在前", () => {
  const some = withSettings({ kinds: ["records"], limit: 1 });
  expect([...pictures(some).keys()]).toEqual(["/", "/cases/2022/xin/"]);
  const old = some.records.find(({ id }) => id === "jiu");
  expect(old && pictureOf(old, some.site).url).toBe("/pictures/site.png");
  expect([...pictures(withSettings({ kinds: [], limit: 9 })).keys()]).toEqual(["/"]);
});
