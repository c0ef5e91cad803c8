import { execFile } from "node:child_process";
import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { forgetState } from "../../src/building/site-state.ts";

const run = promisify(execFile);
let work: string;
let content: string;
let kept: string;

/** @returns 换了、删了几个文件。 */
async function build(out: string): Promise<{ changed: number; removed: number }> {
  const { stdout } = await run(process.execPath, ["scripts/build.ts", "--quiet"], {
    env: { ...process.env, YIKAN_CONTENT: content, YIKAN_OUT: out },
  });
  const [, changed, removed] = /换了 (\d+) 个，删了 (\d+) 个/.exec(stdout) ?? [];
  return { changed: Number(changed), removed: Number(removed) };
}

/** 文件夹里的每一样：文件的内容、文件夹、链接。 */
function everything(folder: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const item of (readdirSync(folder, { recursive: true }) as string[]).sort()) {
    const stats = lstatSync(join(folder, item));
    const kind = stats.isDirectory() ? "文件夹" : stats.isFile() ? readFileSync(join(folder, item), "latin1") : "别的";
    found.set(item, kind);
  }
  return found;
}
const differing = (one: Map<string, string>, other: Map<string, string>) =>
  [...new Set([...one.keys(), ...other.keys()])].filter((path) => one.get(path) !== other.get(path));

/** 同样的内容从头建在别处，同留着的比。 */
async function expectCold(): Promise<void> {
  const cold = await mkdtemp(join(work, "cold-"));
  await build(join(cold, "site"));
  expect(differing(everything(kept), everything(join(cold, "site")))).toEqual([]);
  await forgetState(join(cold, "site"));
}

/** 一样长，只换一个字节。 */
async function alter(path: string): Promise<void> {
  const bytes = await readFile(join(kept, path));
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  await writeFile(join(kept, path), bytes);
}

async function someCase(): Promise<{ file: string; url: string }> {
  const [year = ""] = await readdir(join(content, "cases"));
  const [name = ""] = await readdir(join(content, "cases", year));
  return { file: join(content, "cases", year, name), url: `cases/${year}/${name.replace(/\.md$/, "")}` };
}

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), "yikan-tampered-"));
  content = join(work, "content");
  kept = join(work, "kept");
  await run(process.execPath, ["scripts/generate.ts", "--records", "6", "--out", content]);
  await appendFile(join(content, "site.yaml"), "admin: false\n");
  await build(kept);
}, 120_000);
afterAll(async () => {
  await forgetState(kept);
  await rm(work, { recursive: true, force: true });
});

it("站点的文件夹删了，照样建得出来", async () => {
  const before = everything(kept);
  await rm(kept, { recursive: true });
  expect((await build(kept)).changed).toBeGreaterThan(100);
  expect(differing(everything(kept), before)).toEqual([]);
}, 120_000);

it("删了、截了、改了、换成文件夹或链接的，多出来的，建一次都复原", async () => {
  const before = everything(kept);
  await rm(join(kept, "index.html"));
  await truncate(join(kept, "feed.xml"), 10);
  await alter("sitemap-0.xml");
  await alter("data/records.csv");
  await rm(join(kept, "search/index.json"));
  await mkdir(join(kept, "search/index.json"));
  await rm(join(kept, "cases"), { recursive: true });
  await symlink(join(kept, "bulletins"), join(kept, "cases"));
  await rm(join(kept, "topics"), { recursive: true });
  await writeFile(join(kept, "topics"), "不是文件夹");
  await writeFile(join(kept, "stranger.html"), "谁放的");
  await mkdir(join(kept, "empty/deep"), { recursive: true });
  const { removed } = await build(kept);
  expect(removed).toBeGreaterThan(6);
  expect(differing(everything(kept), before)).toEqual([]);
  expect(await build(kept)).toEqual({ changed: 0, removed: 0 });
}, 120_000);

it("搜索从上一次的站点里读的文件改过，不信它；正要删的页改过，照样删", async () => {
  const { file, url } = await someCase();
  const [text = ""] = await readdir(join(kept, "search/texts"));
  await alter(`search/texts/${text}`);
  for (const shard of await readdir(join(kept, "search/terms"))) await alter(`search/terms/${shard}`);
  await alter(`${url}/index.html`);
  await writeFile(file, `${await readFile(file, "utf8")}\n另有一段新写的话。\n`);
  await build(kept);
  await expectCold();
}, 120_000);

it("整个站点重新拷贝过、时刻都是新的，什么也不用换", async () => {
  const copy = join(work, "copy");
  await cp(kept, copy, { recursive: true });
  await rm(kept, { recursive: true });
  await cp(copy, kept, { recursive: true });
  expect(await build(kept)).toEqual({ changed: 0, removed: 0 });
}, 120_000);
