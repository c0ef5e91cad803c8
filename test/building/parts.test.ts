import { execFile } from "node:child_process";
import { appendFile, cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { differences } from "./compare-sites.ts";

const run = promisify(execFile);

let work: string;
let content: string;
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), "yikan-parts-"));
  content = join(work, "content");
  await run(process.execPath, ["scripts/generate.ts", "--records", "12", "--out", content]);
  await appendFile(join(content, "site.yaml"), "admin: false\n");
}, 60_000);
afterAll(() => rm(work, { recursive: true, force: true }));

/** 照命令建，输出说的话。 */
async function build(out: string, ...args: string[]): Promise<string> {
  const env = { ...process.env, YIKAN_CONTENT: content, YIKAN_OUT: join(work, out) };
  const { stdout } = await run(process.execPath, ["scripts/build.ts", "--quiet", ...args], { env });
  return stdout;
}

const count = (text: string, word: string): number => Number(new RegExp(`${word} (\\d+)`).exec(text)?.[1]);

describe("几个作业各排一部分，再拼成一站", () => {
  const parts = () => [1, 2, 3].map((number) => join(work, `site.part-${number}-of-3`));

  it("同一次建成的一个字节不差，一页也不再排", async () => {
    for (const number of [1, 2, 3]) await build("site", "--part", `${number}/3`);
    const told = await build("joined", "--join", ...parts());
    await build("cold");
    expect(differences(join(work, "joined"), join(work, "cold"))).toEqual([]);
    expect(count(told, "新排")).toBe(0);
    expect(count(told, "沿用")).toBeGreaterThan(50);
  }, 120_000);

  it("拼好的站点接着建，什么也不重做", async () => {
    const told = await build("joined");
    expect(count(told, "新排")).toBe(0);
    expect(told).toContain("换了 0 个，删了 0 个");
  }, 60_000);

  it("少拼一部分，少的那些现排", async () => {
    const told = await build("two", "--join", ...parts().slice(0, 2));
    expect(differences(join(work, "two"), join(work, "cold"))).toEqual([]);
    expect(count(told, "新排")).toBeGreaterThan(10);
    expect(count(told, "沿用")).toBeGreaterThan(count(told, "新排"));
  }, 60_000);

  it("中间内容变过，旧的不用：各部分说法不同的，重排", async () => {
    const [year = ""] = await readdir(join(content, "cases"));
    const [record = ""] = await readdir(join(content, "cases", year));
    await cp(content, join(work, "before"), { recursive: true });
    await appendFile(join(content, "cases", year, record), "\n后来补的一段。\n");
    await build("site", "--part", "2/3");
    const told = await build("mixed", "--join", ...parts());
    await build("cold");
    expect(differences(join(work, "mixed"), join(work, "cold"))).toEqual([]);
    expect(count(told, "沿用")).toBeGreaterThan(50);
    await rm(content, { recursive: true });
    await cp(join(work, "before"), content, { recursive: true });
  }, 120_000);

  it("没有排完的、坏了的，说是哪一部分", async () => {
    await expect(build("refused", "--join", join(work, "none"))).rejects.toMatchObject({
      stderr: expect.stringContaining("none 里没有排好的网页"),
    });
    const broken = join(work, "broken");
    await cp(parts()[0] as string, broken, { recursive: true });
    const [page = ""] = (await readdir(join(broken, "pages"), { recursive: true }))
      .filter((path) => path.endsWith(".html"))
      .sort();
    await appendFile(join(broken, "pages", page), "多出来的");
    await expect(build("refused", "--join", broken)).rejects.toMatchObject({
      stderr: expect.stringContaining(`${page} 不在了，或者同排好的时候不一样`),
    });
    await expect(build("refused", "--part", "4/3")).rejects.toMatchObject({ code: 2 });
  }, 60_000);
});
