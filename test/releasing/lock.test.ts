import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { takeLock } from "../../src/releasing/lock.ts";
import { isRunning, ownIdentity } from "../../src/releasing/process-identity.ts";
import { temporaryRoot } from "./temporary-root.ts";

const module = resolve("src/releasing/lock.ts");

/** 另起一个进程拿住锁不放；拿到了才返回。 */
async function holder(root: string) {
  const child = spawn(
    process.execPath,
    [
      "-e",
      `import(${JSON.stringify(module)}).then((m) => m.takeLock(${JSON.stringify(root)})).then(() => { console.log("拿到了"); setInterval(() => {}, 1000); })`,
    ],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  await once(child.stdout, "data");
  return child;
}

describe("发布的锁", () => {
  test("拿着的时候别人拿不到，放了就拿得到，不留东西", async () => {
    const root = await temporaryRoot();
    const lock = await takeLock(root);
    await expect(takeLock(root)).rejects.toThrow(`另一次发布正在进行（进程 ${process.pid}）`);
    await lock.release();
    await (await takeLock(root)).release();
    expect(await readdir(root)).toEqual([]);
  });

  test("拿着锁的进程被强行杀掉，锁作废", async () => {
    const root = await temporaryRoot();
    const child = await holder(root);
    await expect(takeLock(root)).rejects.toThrow(`进程 ${child.pid}`);
    child.kill("SIGKILL");
    await once(child, "exit");
    const lock = await takeLock(root);
    expect(await lock.isHeld()).toBe(true);
  });

  test("进程号给了别的进程，或者锁写坏了，也作废", async () => {
    const root = await temporaryRoot();
    for (const text of [JSON.stringify({ ...ownIdentity(), started: "早先的" }), "", "{"]) {
      await writeFile(join(root, "lock"), text);
      const lock = await takeLock(root);
      expect(JSON.parse(await readFile(join(root, "lock"), "utf8"))).toEqual(ownIdentity());
      await lock.release();
    }
  });

  test("许多个一起抢一把作废的锁，只有一个拿到", async () => {
    const root = await temporaryRoot();
    await writeFile(join(root, "lock"), JSON.stringify({ pid: 2 ** 22 + 1, started: "" }));
    const children = Array.from({ length: 6 }, () =>
      spawn(
        process.execPath,
        [
          "-e",
          `import(${JSON.stringify(module)}).then((m) => m.takeLock(${JSON.stringify(root)})).then(() => { console.log("拿到了"); setInterval(() => {}, 1000); }, () => { console.log("没有"); setInterval(() => {}, 1000); })`,
        ],
        { stdio: ["ignore", "pipe", "inherit"] },
      ),
    );
    const said = await Promise.all(children.map(async ({ stdout }) => String((await once(stdout, "data"))[0]).trim()));
    for (const child of children) child.kill("SIGKILL");
    expect(said.filter((text) => text === "拿到了")).toHaveLength(1);
  });

  test("自己在；没有的进程不在", () => {
    expect(isRunning(ownIdentity())).toBe(true);
    expect(isRunning({ pid: 2 ** 22 + 1, started: "" })).toBe(false);
  });
});
