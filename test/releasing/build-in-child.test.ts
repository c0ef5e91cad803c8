import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { buildInChild } from "../../src/releasing/build-in-child.ts";
import { startOf } from "../../src/releasing/process-identity.ts";
import { temporaryRoot } from "./temporary-root.ts";

test("建站的子进程知道建在哪里；没有成功就是没有成功", async () => {
  const root = await temporaryRoot();
  const script = join(root, "build.mjs");
  await writeFile(
    script,
    `import { writeFileSync } from "node:fs"; writeFileSync(${JSON.stringify(join(root, "out"))}, process.env.YIKAN_OUT); process.exitCode = Number(process.env.YIKAN_OUT);`,
  );
  await buildInChild(script, "0");
  expect(await readFile(join(root, "out"), "utf8")).toBe("0");
  await expect(buildInChild(script, "3")).rejects.toThrow("建站没有完成（退出码 3），没有发布，线上不动。");
});

test("发布被强行杀掉，建站也跟着停，不在后台接着写", async () => {
  const root = await temporaryRoot();
  const script = join(root, "build.mjs");
  const report = join(root, "pid");
  await writeFile(
    script,
    `import { writeFileSync } from "node:fs"; writeFileSync(${JSON.stringify(report)}, String(process.pid)); console.log("在建"); setInterval(() => {}, 1000);`,
  );
  const module = JSON.stringify(resolve("src/releasing/build-in-child.ts"));
  const parent = spawn(
    process.execPath,
    ["-e", `import(${module}).then((m) => m.buildInChild(${JSON.stringify(script)}, ""))`],
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  await once(parent.stdout, "data");
  const builder = Number(await readFile(report, "utf8"));
  expect(startOf(builder)).toBeDefined();
  parent.kill("SIGKILL");
  await once(parent, "exit");
  while (startOf(builder) !== undefined) await new Promise((done) => setTimeout(done, 20));
});
