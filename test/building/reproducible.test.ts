import { execFile } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it, onTestFinished } from "vitest";
import { differences } from "./compare-sites.ts";

const run = promisify(execFile);

it("隔一天、换一个时区、换一个文件夹建，一个字节不差，图和搜索索引在内", async () => {
  const work = await mkdtemp(join(tmpdir(), "yikan-reproducible-"));
  onTestFinished(() => rm(work, { recursive: true, force: true }));
  const [one, other] = [join(work, "one"), join(work, "bie/chu")] as const;
  await run(process.execPath, [
    "scripts/generate.ts",
    "--records",
    "8",
    "--traditional",
    "--out",
    join(one, "content"),
  ]);
  await cp(join(one, "content"), join(other, "content"), { recursive: true });
  const build = (folder: string, TZ: string, before: string[]) =>
    run(process.execPath, [...before, "scripts/build.ts", "--quiet"], {
      env: { ...process.env, TZ, YIKAN_CONTENT: join(folder, "content"), YIKAN_OUT: join(folder, "site") },
    });
  await build(one, "Asia/Shanghai", []);
  await build(other, "America/Los_Angeles", ["--import", join(import.meta.dirname, "another-day.ts")]);
  expect(differences(join(one, "site"), join(other, "site"))).toEqual([]);
}, 120_000);
