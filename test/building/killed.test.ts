import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFile, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { differences } from "./compare-sites.ts";
import { makeRandom } from "./edits.ts";

const start = (script: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): ChildProcess =>
  spawn(process.execPath, [script, ...args], { env: { ...process.env, ...environment }, stdio: "ignore" });

async function finished(child: ChildProcess): Promise<number | null> {
  const [code] = (await once(child, "exit")) as [number | null];
  return code;
}

let work: string;
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), "yikan-killed-"));
  await finished(start("scripts/generate.ts", ["--records", "12", "--out", join(work, "content")]));
}, 60_000);
afterAll(() => rm(work, { recursive: true, force: true }));

it("建到一半被杀，下一次照样建得对：站点和记下的账都没有坏", async () => {
  const content = join(work, "content");
  const build = (out: string) => start("scripts/build.ts", ["--quiet"], { YIKAN_CONTENT: content, YIKAN_OUT: out });
  const kept = join(work, "kept");
  const random = makeRandom(7);

  const began = performance.now();
  expect(await finished(build(kept))).toBe(0);
  const whole = performance.now() - began;

  const years = await readdir(join(content, "cases"));
  const cases = join(content, "cases", years[0] ?? "");
  const [record = ""] = await readdir(cases);
  for (let round = 0; round < 10; round += 1) {
    await appendFile(join(cases, record), `\n第${round}次补充的一段。\n`);
    const child = build(kept);
    const gone = once(child, "exit");
    // 头几次杀在任何时候，后几次让它快做完了再杀：换上去的那一刻最要紧。
    await Promise.race([
      gone,
      new Promise((resolve) => setTimeout(resolve, whole * (round < 5 ? random() : 0.6 + random() * 0.4))),
    ]);
    child.kill("SIGKILL");
    await gone;
  }
  expect(await finished(build(kept))).toBe(0);
  const cold = join(work, "cold");
  expect(await finished(build(cold))).toBe(0);
  expect(differences(kept, cold)).toEqual([]);
}, 300_000);
