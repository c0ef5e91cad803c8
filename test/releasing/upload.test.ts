import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Random } from "../../scripts/generate/random.ts";
import { listFiles } from "../../src/files/list-files.ts";
import { type Change, difference, holdingOf, stages } from "../../src/releasing/difference.ts";
import { release } from "../../src/releasing/release.ts";
import { siteOf } from "../../src/releasing/release-folders.ts";
import { uploadToFolder } from "../../src/releasing/upload-folder.ts";
import { run } from "../scripts/run.ts";
import { fakeFiles, pageText, stylePath } from "./fake-site.ts";
import { fakeSteps } from "./fake-steps.ts";
import { temporaryRoot } from "./temporary-root.ts";

/** 发布几版，返回各次的站点和清单。 */
async function publish(root: string, ...versions: number[]) {
  const done = [];
  for (const version of versions) {
    const { manifest } = await release(root, fakeSteps(version), { keep: 2 });
    done.push({ manifest, site: siteOf(join(root, manifest.id)) });
  }
  return done;
}

const held = async (folder: string) =>
  new Map(
    await Promise.all(
      (await listFiles(folder)).map(async (path) => [path, await readFile(join(folder, path), "utf8")] as const),
    ),
  );

/** 目的地应有的：清单列的和清单自己，不带压好的各份。 */
async function wanted(site: string) {
  const all = await held(site);
  return new Map([...all].filter(([path]) => !/\.(?:br|gz)$/.test(path)));
}

describe("两次发布的差别", () => {
  const had = new Map([
    ["a/index.html", "1"],
    ["b/index.html", "1"],
    ["_astro/old.css", "1"],
    ["feed.xml", "1"],
    ["pictures/a.png", "1"],
    ["manifest.json", "1"],
  ]);
  const now = new Map([
    ["a/index.html", "2"],
    ["c/index.html", "1"],
    ["_astro/new.css", "1"],
    ["search/index.json", "2"],
    ["search/terms/abc.json", "2"],
    ["feed.xml", "2"],
    ["pictures/a.png", "1"],
    ["manifest.json", "2"],
  ]);

  test("没有变的不传；先是网页要用的，再是网页，然后索引，清单最后，删在末了", () => {
    expect(difference(had, now).map(({ stage, action, path }) => [stage, action, path])).toEqual([
      ["assets", "add", "_astro/new.css"],
      ["assets", "add", "search/terms/abc.json"],
      ["pages", "change", "a/index.html"],
      ["pages", "add", "c/index.html"],
      ["indexes", "change", "feed.xml"],
      ["indexes", "add", "search/index.json"],
      ["manifest", "change", "manifest.json"],
      ["delete", "delete", "_astro/old.css"],
      ["delete", "delete", "b/index.html"],
    ]);
  });

  test("一样的没有要做的", () => {
    expect(difference(now, now)).toEqual([]);
  });
});

describe("传到文件夹", () => {
  test("头一次全传，以后只传变了的，多的删去，空了的文件夹也删去", async () => {
    const root = await temporaryRoot();
    const target = join(await temporaryRoot(), "out");
    const [, , third] = await publish(root, 1, 2, 3);
    if (!third) throw new Error("没有发布成");
    await uploadToFolder(third.site, third.manifest, target);
    expect(await held(target)).toEqual(await wanted(third.site));
    const [fourth] = await publish(root, 4);
    if (!fourth) throw new Error("没有发布成");
    const changes = await uploadToFolder(fourth.site, fourth.manifest, target);
    expect(await held(target)).toEqual(await wanted(fourth.site));
    expect(changes.some(({ path }) => path === "about/index.html")).toBe(false);
    expect(changes.filter(({ action }) => action === "delete").map(({ path }) => path)).toEqual([stylePath(1)]);
    expect(await uploadToFolder(fourth.site, fourth.manifest, target)).toEqual([]);
    expect((await readdir(target)).filter((name) => name.startsWith("."))).toEqual([]);
  });

  test("停在任何一步，网页和它要用的都是整的；再传一次就齐了，换传别的一次也齐", async () => {
    const root = await temporaryRoot();
    const [one, two, three] = await publish(root, 1, 2, 3);
    if (!one || !two || !three) throw new Error("没有发布成");
    const base = await temporaryRoot();
    const start = join(base, "start");
    await uploadToFolder(two.site, two.manifest, start);
    const all = difference(holdingOf(two.manifest), holdingOf(three.manifest));
    const random = new Random(7);
    const stops = [1, all.length - 1, ...Array.from({ length: 6 }, () => random.between(1, all.length - 1))];
    for (const [round, stop] of stops.entries()) {
      const target = join(base, `t${round}`);
      await cp(start, target, { recursive: true });
      let made = 0;
      const interrupt = (_: Change) => {
        made += 1;
        if (made === stop) throw new Error("断了");
      };
      await expect(uploadToFolder(three.site, three.manifest, target, interrupt)).rejects.toThrow("断了");
      for (const [path, text] of await held(target))
        if (path.endsWith("index.html") && path !== "about/index.html") {
          const version = Number(/<title>(\d+)</.exec(text)?.[1]);
          expect(text, path).toBe(pageText(path, version));
          expect(await readFile(join(target, stylePath(version)), "utf8")).toContain(String(version));
        }
      // 有时接着传同一次，有时换传另一次：半截的旧账都不作数。
      const next = round % 2 === 0 ? three : two;
      await uploadToFolder(next.site, next.manifest, target);
      expect(await held(target), `停在 ${stop}`).toEqual(await wanted(next.site));
    }
  });

  test("有别的东西的文件夹不动", async () => {
    const root = await temporaryRoot();
    const [only] = await publish(root, 1);
    if (!only) throw new Error("没有发布成");
    const target = await temporaryRoot();
    await writeFile(join(target, "yaojin.txt"), "要紧的");
    await expect(uploadToFolder(only.site, only.manifest, target)).rejects.toThrow("不敢动");
    expect(await held(target)).toEqual(new Map([["yaojin.txt", "要紧的"]]));
  });
});

describe("npm run upload", () => {
  test("单子一步一份，合起来是全部要传的", async () => {
    const root = await temporaryRoot();
    const [first] = await publish(root, 1, 2);
    const lists = join(root, "..", `${root.split("/").at(-1)}-lists`);
    await mkdir(lists);
    const base = join(first?.site ?? "", "manifest.json");
    const { code, output } = await run("scripts/upload.ts", ["--list", lists, "--from", base], {
      YIKAN_RELEASES: root,
    });
    expect(code, output).toBe(0);
    const read = async (stage: string) =>
      (await readFile(join(lists, `${stage}.txt`), "utf8")).split("\n").filter(Boolean);
    const listed = (await Promise.all(stages.map(read))).flat();
    const changed = Object.keys(fakeFiles(2)).filter((path) => fakeFiles(2)[path] !== fakeFiles(1)[path]);
    expect(listed.sort()).toEqual([...changed, "manifest.json"].sort());
    await rm(lists, { recursive: true });
  });

  test("写错了说用法，没有发布过的说明", async () => {
    const root = await temporaryRoot();
    expect(await run("scripts/upload.ts", [], { YIKAN_RELEASES: root })).toMatchObject({ code: 2 });
    expect(await run("scripts/upload.ts", [join(root, "out")], { YIKAN_RELEASES: root })).toEqual({
      code: 1,
      output: "还没有发布过，请先运行 npm run release。\n",
    });
  });
});
