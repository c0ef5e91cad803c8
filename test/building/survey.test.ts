import { createHash } from "node:crypto";
import { cp, mkdir, rm, symlink, truncate, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { survey } from "../../src/building/survey.ts";
import { temporaryFolder } from "./rebuilding.ts";

const texts = { "a/index.html": "<p>甲</p>", "b/index.html": "<p>乙</p>", "feed.xml": "<feed/>" };
const entry = (text: string) => ({
  size: Buffer.byteLength(text),
  digest: createHash("sha256").update(text).digest("hex"),
});
const recorded = new Map(Object.entries(texts).map(([path, text]) => [path, entry(text)]));
const later = () => Date.now() + 3_600_000;
const all = [...recorded.keys()].sort();

async function site() {
  const folder = join(await temporaryFolder(), "site");
  for (const [path, text] of Object.entries(texts)) {
    await mkdir(join(folder, path, ".."), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}
const seen = (folder: string, settled: number) => {
  const found = survey(folder, recorded, settled);
  return { files: [...(found?.files.keys() ?? [])].sort(), strangers: [...(found?.strangers ?? [])].sort() };
};

test("没有动过的都在；重新拷贝过、时刻全新的也在", async () => {
  const folder = await site();
  expect(seen(folder, later())).toEqual({ files: all, strangers: [] });
  const copy = `${folder}-copy`;
  await cp(folder, copy, { recursive: true });
  expect(seen(copy, 0)).toEqual({ files: all, strangers: [] });
});

test("没有文件夹、是空的、记下的一份也不在，等于没有建过", async () => {
  const folder = await site();
  await rm(folder, { recursive: true });
  expect(survey(folder, recorded, later())).toBeUndefined();
  await writeFile(folder, "不是文件夹");
  expect(survey(folder, recorded, later())).toBeUndefined();
  await rm(folder);
  await mkdir(join(folder, "别的"), { recursive: true });
  expect(survey(folder, recorded, later())).toBeUndefined();
});

test("删了的不在；截短了的不论什么时刻都不算在", async () => {
  const folder = await site();
  await rm(join(folder, "a/index.html"));
  await truncate(join(folder, "feed.xml"), 3);
  expect(seen(folder, later())).toEqual({ files: ["b/index.html"], strangers: ["a", "feed.xml"] });
});

test("改得一样长的，凭摘要认出来，时刻倒填了也一样", async () => {
  const folder = await site();
  const file = join(folder, "b/index.html");
  await writeFile(file, "<p>丙</p>");
  await utimes(file, 1_000_000_000, 1_000_000_000);
  expect(seen(folder, Date.now())).toEqual({ files: ["a/index.html", "feed.xml"], strangers: ["b/index.html"] });
});

test("没有记过的文件和空文件夹、换成文件夹和符号链接的，都是不该有的", async () => {
  const folder = await site();
  await writeFile(join(folder, "a/notes.txt"), "谁的");
  await mkdir(join(folder, "empty/deep"), { recursive: true });
  await rm(join(folder, "feed.xml"));
  await mkdir(join(folder, "feed.xml/inside"), { recursive: true });
  await rm(join(folder, "b"), { recursive: true });
  await symlink(join(folder, "a"), join(folder, "b"));
  expect(seen(folder, later())).toEqual({
    files: ["a/index.html"],
    strangers: ["a/notes.txt", "b", "empty/deep", "feed.xml"],
  });
});
