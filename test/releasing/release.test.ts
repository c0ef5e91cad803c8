import { existsSync } from "node:fs";
import { appendFile, link, mkdir, readdir, readFile, readlink, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { lossesSince } from "../../src/releasing/losses.ts";
import { contentDigest, type Manifest, readManifest } from "../../src/releasing/manifest.ts";
import { type ReleaseSteps, release } from "../../src/releasing/release.ts";
import { liveId } from "../../src/releasing/release-folders.ts";
import { rollback } from "../../src/releasing/rollback.ts";
import { sha256 } from "../../src/releasing/sha256.ts";
import { buildFakeSite, fakeFiles, pageText, stylePath } from "./fake-site.ts";
import { facts, fakeSteps } from "./fake-steps.ts";
import { temporaryRoot } from "./temporary-root.ts";

const publish = async (root: string, version: number, changes: Partial<ReleaseSteps> = {}, reason?: string) =>
  release(root, fakeSteps(version, changes), { keep: 3, reason });

const live = (root: string, path: string) => readFile(join(root, "live/site", path), "utf8");

describe("发布", () => {
  test("清单列的就是站点里的，一个不多一个不少，大小、摘要、压好的各份都对", async () => {
    const root = await temporaryRoot();
    const { manifest } = await publish(root, 1);
    expect(await readManifest(join(root, "live/site"))).toEqual(manifest);
    const site = join(root, "live/site");
    const found = (await readdir(site, { recursive: true, withFileTypes: true }))
      .filter((item) => item.isFile())
      .map((item) => join(item.parentPath, item.name).slice(site.length + 1))
      .sort();
    const listed = manifest.files.flatMap(({ path, brotli, gzip }) => [
      path,
      ...(brotli ? [`${path}.br`] : []),
      ...(gzip ? [`${path}.gz`] : []),
    ]);
    expect(found).toEqual([...listed, "manifest.json", "manifest.json.br", "manifest.json.gz"].sort());
    expect(manifest.files.map(({ path }) => path)).toEqual(Object.keys(fakeFiles(1)).sort());
    for (const file of manifest.files) {
      const bytes = await readFile(join(site, file.path));
      expect([file.size, file.sha256], file.path).toEqual([bytes.length, sha256(bytes)]);
      if (file.brotli) expect(brotliDecompressSync(await readFile(join(site, `${file.path}.br`)))).toEqual(bytes);
      if (file.gzip) expect(gunzipSync(await readFile(join(site, `${file.path}.gz`)))).toEqual(bytes);
    }
    expect(manifest.files.find(({ path }) => path === "pictures/site.png")?.brotli).toBeUndefined();
    expect(manifest.id).toMatch(/^000001-/);
  });

  test("给服务器的设置不在站点里", async () => {
    const root = await temporaryRoot();
    await publish(root, 1);
    expect((await readdir(join(root, "live/server"))).sort()).toEqual([
      "_headers",
      "_redirects",
      "nginx-http.conf",
      "nginx-server.conf",
      "oss-website.xml",
      "s3-website.json",
      "site.caddy",
    ]);
    expect(existsSync(join(root, "live/site/_server"))).toBe(false);
  });

  test("编号由次序和内容得出：内容相同，摘要相同；同线上一样的不再发布", async () => {
    const [one, two] = [await temporaryRoot(), await temporaryRoot()];
    const first = await publish(one, 1);
    expect((await publish(two, 1)).manifest).toEqual(first.manifest);
    const again = await publish(one, 1);
    expect(again).toMatchObject({ unchanged: true, manifest: { id: first.manifest.id } });
    expect((await readdir(one)).filter((name) => /^\d/.test(name))).toEqual([first.manifest.id]);
    expect((await publish(one, 2)).manifest.id).toMatch(/^000002-/);
  });

  test("没有变的文件连到上一次的同一个上，变了的另有时刻：服务器不会拿旧的当没有变", async () => {
    const root = await temporaryRoot();
    const first = (await publish(root, 1)).manifest.id;
    const { reused } = await publish(root, 2);
    expect(reused).toBe(3);
    const at = (id: string, path: string) => stat(join(root, id, "site", path));
    const second = (await liveId(root)) ?? "";
    for (const path of ["about/index.html", "about/index.html.br", "404.html", "pictures/site.png"])
      expect((await at(first, path)).ino, path).toBe((await at(second, path)).ino);
    for (const path of ["index.html", "index.html.br", "index.html.gz"])
      expect(Math.floor((await at(first, path)).mtimeMs / 1000), path).toBeLessThan(
        Math.floor((await at(second, path)).mtimeMs / 1000),
      );
  });

  test("上一次的文件坏了，不连，用新建的", async () => {
    const root = await temporaryRoot();
    await publish(root, 1);
    await writeFile(join(root, "live/site/about/index.html"), "坏了");
    await publish(root, 2);
    expect(await live(root, "about/index.html")).toBe(fakeFiles(2)["about/index.html"]);
  });

  test("线上那一次的清单坏了：说明，照样发布得成，次序接着往下数", async () => {
    const root = await temporaryRoot();
    await publish(root, 1);
    await writeFile(join(root, "live/site/manifest.json"), "{");
    const said: string[] = [];
    const { manifest } = await publish(root, 1, { report: (message) => said.push(message) });
    expect(manifest.sequence).toBe(2);
    expect(said.join("\n")).toMatch(/线上的 000001-\w+ 清单坏了，没法同它比；也没有别的可比。/);
  });

  test("打开着的旧页面还取得到它的样式；留过了就清去", async () => {
    const root = await temporaryRoot();
    await publish(root, 1);
    for (const version of [2, 3]) {
      const { manifest } = await publish(root, version);
      expect(manifest.kept.map(({ path }) => path)).toContain(stylePath(1));
      expect(existsSync(join(root, "live/site", `${stylePath(1)}.br`))).toBe(true);
    }
    await publish(root, 4);
    const { manifest } = await publish(root, 5);
    expect(manifest.kept.map(({ path, from }) => [path, from]).sort()).toEqual(
      [2, 3, 4].map((version) => [stylePath(version), version]).sort(),
    );
    expect((await readdir(root)).filter((name) => /^\d/.test(name)).length).toBe(3);
  });

  test("过不了关、建不成的，线上不动，说明为什么", async () => {
    const root = await temporaryRoot();
    await publish(root, 1);
    await expect(publish(root, 2, { gates: async () => ["甲不对", "乙不对"] })).rejects.toThrow(
      /甲不对\n乙不对\n\n.*2 处/,
    );
    const broken = async () => {
      throw new Error("建不成");
    };
    await expect(publish(root, 2, { build: broken })).rejects.toThrow("建不成");
    expect(await live(root, "index.html")).toBe(pageText("index.html", 1));
    expect(await readdir(root)).not.toContain("lock");
    expect((await publish(root, 2)).manifest.sequence).toBe(2);
  });

  test("停在换上去之前的，下一次清走；停在换上去之后、记下之前的，补记", async () => {
    const root = await temporaryRoot();
    const first = (await publish(root, 1)).manifest.id;
    const second = (await publish(root, 2)).manifest.id;
    // 换上去了，没有来得及记。
    await rm(join(root, second, "published"));
    // 做全了，没有换上去的一次。
    const orphan = "000003-aaaaaaaaaaaa";
    await mkdir(join(root, orphan, "site"), { recursive: true });
    await link(join(root, second, "site/manifest.json"), join(root, orphan, "site/manifest.json"));
    await mkdir(join(root, "next-999999/site"), { recursive: true });
    await mkdir(join(root, "old-000000-bbbbbbbbbbbb"));
    const { manifest } = await publish(root, 3);
    expect(manifest.sequence).toBe(3);
    expect((await readdir(root)).sort()).toEqual([first, second, manifest.id, "live", "work"].sort());
    expect(await readlink(join(root, "live"))).toBe(manifest.id);
  });
});

describe("不许少", () => {
  const without = (path: string): Partial<ReleaseSteps> => ({
    build: async (folder) => {
      await buildFakeSite(folder, 2);
      await rm(join(folder, path));
    },
  });

  test("永久地址没有了，没有改道也没有撤回：写理由也不行", async () => {
    const root = await temporaryRoot();
    await publish(root, 1);
    const addresses = ["/speeches/2024/a5/"];
    await publish(root, 1, { describe: async () => facts({ addresses }), build: (folder) => buildFakeSite(folder, 3) });
    const gone = without("speeches/2024/a5/index.html");
    await expect(publish(root, 2, gone, "不要了")).rejects.toThrow(
      "发布过的地址 /speeches/2024/a5/ 没有了\n\n改了名，请在 redirects.yaml",
    );
    const moved = { redirects: [{ from: "/speeches/2024/a5/", to: "/speeches/2024/a6/" }] };
    await publish(root, 2, { ...gone, describe: async () => facts(moved) });
    expect(existsSync(join(root, "live/site/speeches/2024/a5/index.html"))).toBe(false);
  });

  test("别的页、订阅源、数据没有了，条数、索引小了：写明理由才行，理由记在清单里", async () => {
    const root = await temporaryRoot();
    await publish(root, 1);
    await expect(publish(root, 2, without("feed.xml"))).rejects.toThrow(/\/feed\.xml 没有了[\s\S]*--reason/);
    const fewer = { describe: async () => facts({ counts: { records: 23 } }) };
    await expect(publish(root, 2, fewer)).rejects.toThrow("公开数据 records 从 24 条变成 23 条");
    const smaller = { describe: async () => facts({ search: { documents: 23, bytes: 10_000 } }) };
    await expect(publish(root, 2, smaller)).rejects.toThrow("进入搜索的文件从 24 份变成 23 份");
    const lighter = { describe: async () => facts({ search: { documents: 24, bytes: 9000 } }) };
    await expect(publish(root, 2, lighter)).rejects.toThrow("搜索索引从 10000 字节变成 9000 字节");
    const { manifest } = await publish(root, 2, fewer, "撤回了一条");
    expect(manifest.reason).toBe("撤回了一条");
  });

  test("改短几个字的、分页少了一页的、撤回和改道下面的，不算少", async () => {
    const root = await temporaryRoot();
    const { manifest } = await publish(root, 1);
    const file = (path: string) => ({ path, size: 1, sha256: sha256(path), type: "" });
    const before: Manifest = {
      ...manifest,
      files: [
        ...manifest.files,
        ...["timeline/page/9/index.html", "hant/speeches/2023/old/index.html", "speeches/2024/a1/index.json"].map(file),
      ],
    };
    const now = { ...manifest, search: { ...manifest.search, bytes: 9900 } };
    expect(lossesSince([before], now)).toEqual({ forbidden: [], unexplained: [] });
  });

  test("退回去以后再发布，退掉的那一次发布过的地址也算数", async () => {
    const root = await temporaryRoot();
    await publish(root, 1);
    const added = "speeches/2024/xin/index.html";
    await publish(root, 2, {
      build: async (folder) => {
        await buildFakeSite(folder, 2);
        await mkdir(join(folder, "speeches/2024/xin"));
        await writeFile(join(folder, added), "新的");
      },
      describe: async () => facts({ addresses: ["/speeches/2024/xin/"] }),
    });
    await rollback(root);
    await expect(publish(root, 3)).rejects.toThrow("发布过的地址 /speeches/2024/xin/ 没有了");
  });
});

describe("退回", () => {
  test("不写编号退一步，写了退到那一次，再往前往后都行；退不了的说明为什么", async () => {
    const root = await temporaryRoot();
    const ids: string[] = [];
    for (const version of [1, 2, 3]) ids.push((await publish(root, version)).manifest.id);
    await rollback(root);
    expect(await live(root, "index.html")).toBe(pageText("index.html", 2));
    await rollback(root);
    expect(await liveId(root)).toBe(ids[0]);
    await expect(rollback(root)).rejects.toThrow("没有可退的");
    await expect(rollback(root, "meiyou")).rejects.toThrow("没有 meiyou 这一次发布");
    await rollback(root, "3");
    await expect(rollback(root, ids[2])).rejects.toThrow("就在线上");
    expect(await live(root, "index.html")).toBe(pageText("index.html", 3));
    await rollback(root, ids[0]);
    // 退了以后再发布，次序接着往下数，不重用。
    expect((await publish(root, 4)).manifest).toMatchObject({ sequence: 4, previous: ids[0] });
  });

  test("那一次的文件坏了或者少了，不退", async () => {
    const root = await temporaryRoot();
    const { manifest } = await publish(root, 1);
    await publish(root, 2);
    const site = join(root, manifest.id, "site");
    await appendFile(join(site, "index.html.br"), "x");
    await rename(join(site, "feed.xml"), join(root, "feed.xml"));
    await expect(rollback(root)).rejects.toThrow(/坏了，有 2 个文件同清单对不上/);
    expect(await live(root, "index.html")).toBe(pageText("index.html", 2));
  });
});

test("内容的摘要只看路径和各自的摘要", () => {
  const files = [
    { path: "a", sha256: "1" },
    { path: "b", sha256: "2" },
  ];
  expect(contentDigest(files)).toBe(contentDigest(structuredClone(files)));
  expect(contentDigest(files)).not.toBe(
    contentDigest([
      { path: "a", sha256: "2" },
      { path: "b", sha256: "1" },
    ]),
  );
});
