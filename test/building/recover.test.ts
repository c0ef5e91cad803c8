import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { nextFolder, recover } from "../../src/building/commit.ts";
import { forgetState, loadState, packState, stateFile, writeDurably } from "../../src/building/site-state.ts";
import { temporaryFolder } from "./rebuilding.ts";

const sum = (text: string) => createHash("sha256").update(text).digest("hex");

/** 换到一半停下的站点：账上两份都换成了新的，旁边只剩 waiting 里的还没有换。 */
async function halfSwapped(waiting: readonly string[]) {
  const target = join(await temporaryFolder(), "site");
  onTestFinished(() => forgetState(target));
  const write = async (folder: string, path: string, text: string) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  const paths = ["a.html", "b/b.html"];
  for (const path of [...paths, "old/gone.html"]) await write(target, path, "旧的");
  for (const path of waiting) await write(nextFolder(target), path, "新的");
  const files = new Map(paths.map((path) => [path, { size: 6, digest: sum("新的") }]));
  const settled = Date.now() + 3_600_000;
  await writeDurably(`${stateFile(target)}.next`, packState({ files, memory: new Map(), settled }));
  await writeFile(`${target}.journal.json`, JSON.stringify({ changed: paths, removed: ["old/gone.html"] }));
  return target;
}

test("换到一半停下的，接着换完，记下的也换上", async () => {
  const target = await halfSwapped(["a.html", "b/b.html"]);
  expect(await recover(target)).toBe(true);
  expect(await readFile(join(target, "b/b.html"), "utf8")).toBe("新的");
  expect((await readdir(dirname(target))).sort()).toEqual(["site"]);
  expect((await readdir(target)).sort()).toEqual(["a.html", "b"]);
  expect([...((await loadState(target, true))?.files.keys() ?? [])].sort()).toEqual(["a.html", "b/b.html"]);
  expect(await recover(target)).toBe(false);
});

test("断电丢了还没有换的：留在原处的旧文件一样长，照摘要认出来", async () => {
  const target = await halfSwapped(["a.html"]);
  expect(await recover(target)).toBe(true);
  expect([...((await loadState(target, true))?.files.keys() ?? [])]).toEqual(["a.html"]);
});
