import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { temporaryRoot } from "./temporary-root.ts";

/** 在另一个进程里把链接来回换，一刻不停。 */
const swapping = (link: string, times: number) =>
  `import(${JSON.stringify(resolve("src/releasing/durable.ts"))}).then(async ({ replaceLink }) => {
    console.log("开始");
    for (let i = 0; i < ${times}; i++) await replaceLink(${JSON.stringify(link)}, String(i % 2));
  })`;

test("换链接的当中没有断的时候：一直看，看见的总是两个里的一个", async () => {
  const root = await temporaryRoot();
  for (const name of ["0", "1"]) {
    await mkdir(join(root, name));
    await writeFile(join(root, name, "page"), name);
  }
  const link = join(root, "live");
  const child = spawn(process.execPath, ["-e", swapping(link, 300)], { stdio: ["ignore", "pipe", "inherit"] });
  let running = true;
  child.once("exit", () => {
    running = false;
  });
  await once(child.stdout, "data");
  const seen = new Map<string, number>();
  while (running) {
    for (let look = 0; look < 200; look++) {
      let found: string;
      try {
        found = readFileSync(join(link, "page"), "utf8");
      } catch (error) {
        // 头一次换好之前，还没有链接。
        found = seen.size === 0 ? "" : String(error);
      }
      if (found !== "") seen.set(found, (seen.get(found) ?? 0) + 1);
    }
    await new Promise(setImmediate);
  }
  expect([...seen.keys()].sort()).toEqual(["0", "1"]);
});
