import { join } from "node:path";
import { expect, test } from "vitest";
import { buildArchive } from "../../../src/archive/archive.ts";
import { writePictures } from "../../../src/exports/pictures/write-pictures.ts";
import { collected, mechanism, record } from "../../archive/small-archive.ts";
import { rebuilding, temporaryFolder } from "../../building/rebuilding.ts";

const none = new Map<string, string>();
const day = { date: { value: "2022-01-01", precision: "day", basis: "printed" } };
const archive = (titles: Record<string, string>, limit = 9) => {
  const material = collected({
    mechanisms: [mechanism("m", { name: "双月协商" })],
    cases: Object.entries(titles).map(([id, title]) => record("cases", id, { title, ...day })),
  });
  return buildArchive({
    ...material,
    site: { ...material.site, pictures: { kinds: ["records", "mechanisms"], limit } },
  });
};

test("字没有变的不画，连缓存也不翻；变了的只画那一张；没有了的删去", async () => {
  const cache = await temporaryFolder();
  const site = await rebuilding();
  const build = (titles: Record<string, string>, folder = cache) =>
    site.build(none, (output, memory) => writePictures(output, memory, archive(titles), { cache: folder }));
  const first = await build({ a: "甲", b: "乙" });
  expect([...first.files.keys()]).toEqual([
    "pictures/cases/2022/a.png",
    "pictures/cases/2022/b.png",
    "pictures/mechanisms/m.png",
    "pictures/site.png",
  ]);
  // 不能用的缓存：翻了就出错。
  expect((await build({ a: "甲", b: "乙" }, join(cache, "\0"))).changed).toEqual([]);
  expect((await build({ a: "甲", b: "丙" })).changed).toEqual(["pictures/cases/2022/b.png"]);
  const last = await build({ a: "甲" });
  expect(last.changed).toEqual(["pictures/site.png"]);
  expect(last.files.has("pictures/cases/2022/b.png")).toBe(false);
});

test("接着上次建的与从头建的一字不差", async () => {
  const cache = await temporaryFolder();
  const site = await rebuilding();
  for (const [titles, limit] of [
    [{ a: "甲" }, 9],
    [{ a: "甲", b: "乙", c: "丙" }, 1],
    [{ a: "改了", b: "乙" }, 9],
    [{ b: "乙" }, 0],
    [{ a: "甲", b: "乙" }, 2],
  ] as [Record<string, string>, number][]) {
    const stage: Parameters<typeof site.build>[1] = (output, memory) =>
      writePictures(output, memory, archive(titles, limit), { cache });
    const { files } = await site.build(none, stage);
    expect(files).toEqual((await (await rebuilding()).build(none, stage)).files);
  }
});

test("分给几个线程画，同一张一张画一样；题名一样的两页都有", async () => {
  const titles = Object.fromEntries(["a", "b", "c", "d"].map((id, index) => [id, `第${index % 3}件`]));
  const built = await Promise.all(
    [1, 9].map(async (apart) => {
      const site = await rebuilding();
      const cache = await temporaryFolder();
      return site.build(none, (output, memory) => writePictures(output, memory, archive(titles), { cache, apart }));
    }),
  );
  const [threaded, alone] = built.map(({ files }) => files);
  expect(threaded?.size).toBe(6);
  expect(threaded).toEqual(alone);
  expect(threaded?.get("pictures/cases/2022/d.png")).toBe(threaded?.get("pictures/cases/2022/a.png"));
});
