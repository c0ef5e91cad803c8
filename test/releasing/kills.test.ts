import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { Random } from "../../scripts/generate/random.ts";
import { readManifest } from "../../src/releasing/manifest.ts";
import { listReleases } from "../../src/releasing/release-folders.ts";
import { damagedFiles } from "../../src/releasing/rollback.ts";
import { pagePaths, pageText, routes, stylePath, styleText } from "./fake-site.ts";
import { findNginx } from "./find-nginx.ts";
import { type Answer, get, Load } from "./load.ts";
import { runNginx } from "./run-nginx.ts";

const program = findNginx();
const kills = 50;
const script = resolve("test/releasing/release-fake.ts");
const start = (root: string, version: number) =>
  spawn(process.execPath, [script, root, String(version)], { stdio: ["ignore", "pipe", "pipe"] });

/** 发布一次，等它做完。 */
async function finish(root: string, version: number) {
  const child = start(root, version);
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (text) => {
      output += text;
    });
  const [code] = (await once(child, "close")) as [number];
  return { code, output };
}

const isWithdrawn = (path: string) => routes.withdrawn.some((url) => `/${path}`.startsWith(url));

/** 一个答案要是整整一页，属于恰好一次发布。 */
function judgePage(url: string, { status, body }: Answer): string | undefined {
  const path = `${url.slice(1)}index.html`;
  const version = Number(/<title>(\d+)<\/title>/.exec(body)?.[1]);
  if (status !== (isWithdrawn(path) ? 410 : 200)) return `状态 ${status}`;
  return body === pageText(path, version) ? undefined : `不是哪一次发布的整页（${version}，${body.length} 字）`;
}

/** 页面取到以后过一会儿才取它的样式：已经换了一次发布，也要取得到。 */
function readStyles(url: string) {
  const failures: string[] = [];
  let stopped = false;
  let read = 0;
  const done = (async () => {
    while (!stopped) {
      const { body } = await get(`${url}/`);
      const version = Number(/<title>(\d+)<\/title>/.exec(body)?.[1]);
      await new Promise((next) => setTimeout(next, 50));
      const style = await get(`${url}/${stylePath(version)}`);
      read += 1;
      if (style.body !== styleText(version)) failures.push(`第 ${version} 版的样式：${style.status}`);
    }
  })();
  return {
    async stop() {
      stopped = true;
      await done;
      return { failures, read };
    },
  };
}

const urls = pagePaths.map((path) => `/${path.replace(/index\.html$/, "")}`);

async function serving(root: string) {
  const nginx = await runNginx(program ?? "", join(root, "live"));
  const load = new Load(nginx.url, urls, judgePage);
  const styles = readStyles(nginx.url);
  return {
    nginx,
    async stop() {
      const { failures, read } = await styles.stop();
      await load.stop();
      await nginx.stop();
      return { failures: [...load.failures, ...failures], requests: load.requests + read };
    },
  };
}

async function newRoot(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "yikan-kills-"));
  onTestFinished(async () => {
    spawnSync("umount", ["-l", folder], { stdio: "ignore" });
    await rm(folder, { recursive: true, force: true });
  });
  return folder;
}

/** 挂一个内存里的小盘：管理员可以，容器里未必；不许挂的为 false。 */
function mountSmall(folder: string, megabytes: number): boolean {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(!program)("发布的时候线上一直有人读", () => {
  test(`发布在随机的时刻被强行杀掉 ${kills} 次：每个答案都是恰好一次发布的整页，接着总发布得成`, {
    timeout: 180_000,
  }, async () => {
    const root = await newRoot();
    await finish(root, 1);
    const online = await serving(root);
    const random = new Random(20_261_122);
    let version = 1;
    let killed = 0;
    /** 做完一次要多久（毫秒）：在这么长里随机挑一个时刻下手，机器忙闲不同，边做边量。 */
    let whole = 1500;
    while (killed < kills) {
      version += 1;
      const begun = performance.now();
      const child = start(root, version);
      // 隔几次放过一次：杀掉以后的下一次发布总做得成，顺便再量一次要多久。
      const timer = version % 6 === 0 ? undefined : setTimeout(() => child.kill("SIGKILL"), random.next() * whole);
      const [code] = (await once(child, "exit")) as [number | null];
      clearTimeout(timer);
      if (code === null) killed += 1;
      else {
        expect(code).toBe(0);
        whole = performance.now() - begun;
      }
      // 不论停在哪里，线上的是做全了的一次。
      expect(await readManifest(join(root, "live/site"))).toBeDefined();
    }
    const completed = version - 1 - killed;
    const last = await finish(root, 999);
    expect(last.code, last.output).toBe(0);
    const { failures, requests } = await online.stop();
    expect(failures.slice(0, 5)).toEqual([]);
    expect(requests).toBeGreaterThan(1000);
    expect(completed).toBeGreaterThan(kills / 6);
    const releases = await listReleases(root);
    expect(releases[0]?.manifest.files.some(({ path }) => path === stylePath(999))).toBe(true);
    for (const release of releases) expect(await damagedFiles(release), release.id).toEqual([]);
    // 半成品清干净了。
    expect((await readdir(root)).filter((name) => !/^(?:\d{6}-|live$|work$)/.test(name))).toEqual([]);
    console.log(
      `杀了 ${killed} 次，没有杀着、做完 ${completed} 次，一次约 ${Math.round(whole)} 毫秒；答了 ${requests} 个请求。`,
    );
  });

  test("盘满了：说明，线上照答；腾出地方就发布得成", { timeout: 60_000 }, async (context) => {
    const root = await newRoot();
    if (!mountSmall(root, 2)) context.skip("这里不许挂盘，满盘没有试");
    expect((await finish(root, 1)).code).toBe(0);
    const online = await serving(root);
    await writeFile(join(root, "filler"), Buffer.alloc(4_000_000)).catch(() => {});
    for (const version of [2, 3]) {
      const { code, output } = await finish(root, version);
      expect([code, output]).toEqual([1, expect.stringContaining("盘满了")]);
      expect(output).not.toMatch(/\n\s+at /);
    }
    await rm(join(root, "filler"));
    const { code, output } = await finish(root, 4);
    expect(code, output).toBe(0);
    expect((await get(`${online.nginx.url}/`)).body).toBe(pageText("index.html", 4));
    expect((await online.stop()).failures).toEqual([]);
  });

  test("盘是只读的：说明，线上照答；能写了就发布得成", { timeout: 60_000 }, async (context) => {
    const root = await newRoot();
    if (!mountSmall(root, 8)) context.skip("这里不许挂盘，只读盘没有试");
    expect((await finish(root, 1)).code).toBe(0);
    const online = await serving(root);
    execFileSync("mount", ["-o", "remount,ro", root]);
    const { code, output } = await finish(root, 2);
    expect([code, output]).toEqual([1, expect.stringContaining("盘是只读的")]);
    expect((await get(`${online.nginx.url}/`)).body).toBe(pageText("index.html", 1));
    execFileSync("mount", ["-o", "remount,rw", root]);
    expect((await finish(root, 3)).code).toBe(0);
    expect((await get(`${online.nginx.url}/`)).body).toBe(pageText("index.html", 3));
    expect((await online.stop()).failures).toEqual([]);
  });
});
