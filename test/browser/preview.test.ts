import { type ChildProcess, spawn } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { findBrowser } from "../../src/printing/find-browser.ts";
import { toText, vary } from "../examples/example.ts";
import { speech } from "../examples/records.ts";
import { copied, writePublication } from "../reading/publication.ts";

const editorsEnvironment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^VITEST|^TEST$/.test(name)),
);

/** 起一个预览，等它说出地址。 */
async function preview(content: string): Promise<string> {
  const server: ChildProcess = spawn(process.execPath, ["scripts/dev.ts", "--port", "0"], {
    // Astro 的服务器见了 Vitest 的记号就不接网页请求。
    env: { ...editorsEnvironment, NODE_ENV: "development", YIKAN_CONTENT: content },
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => {
    server.kill();
  });
  return new Promise((resolve, reject) => {
    let said = "";
    for (const stream of [server.stdout, server.stderr])
      stream?.setEncoding("utf8").on("data", (text: string) => {
        said += text;
        const url = /http:\/\/localhost:\d+/.exec(said)?.[0];
        if (url) resolve(url);
      });
    server.once("exit", (code) => reject(new Error(`预览没有起来，退出码 ${code}：${said}`)));
  });
}

test("改了就看见；写坏了，网页上用中文说错在哪里；改好接着走；草稿标明是草稿", async () => {
  const { root } = await writePublication(
    copied(speech, "speeches/2021/jia-caogao.md", {
      state: "draft",
      title: "没有写完的发言",
      bulletin: "daitian",
      summary: "待填：提要。",
    }),
  );
  const file = join(root, speech.path);
  const good = await readFile(file, "utf8");
  // 一起来就是坏的，也起得来。
  await writeFile(file, good.replace("titleBasis: printed", "titleBasis: prnted"));
  const url = await preview(root);
  const browser = await chromium.launch(await findBrowser());
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  await page.goto(`${url}/speeches/2021/jia-fayan/`);
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("内容有 1 处错");
  expect(await page.locator("ol").textContent()).toMatch(
    /“prnted” 不在可选的值里.*您是不是要写 “printed”.*jia-fayan\.md:2:13/,
  );

  await writeFile(file, good);
  await page.getByRole("heading", { name: "让协商经常起来" }).waitFor();

  await writeFile(file, toText({ ...speech, data: vary(speech.data, { title: "让协商更经常" }) }));
  await page.getByRole("heading", { name: "让协商更经常" }).waitFor();

  await writeFile(file, good.replace("title: 让协商经常起来", "title: [让协商"));
  await page.getByRole("heading", { name: "内容有 1 处错" }).waitFor();
  expect(await page.locator("body").textContent()).not.toMatch(/\n\s+at |node_modules/);

  await writeFile(file, good);
  await page.getByRole("heading", { name: "让协商经常起来" }).waitFor();

  await page.goto(`${url}/speeches/`);
  const draft = page.getByRole("listitem").filter({ hasText: "没有写完的发言" }).last();
  expect(await draft.locator("mark").textContent()).toBe("草稿");
  expect(await page.locator("#main mark").count()).toBe(1);
  await draft.getByRole("link", { name: "没有写完的发言" }).click();
  await page.getByRole("heading", { level: 1, name: "没有写完的发言" }).waitFor();
  expect(await page.locator("#main mark").first().textContent()).toBe("草稿");
  await rm(join(root, "speeches/2021/jia-caogao.md"));
}, 150_000);
