import { rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readMemory, writeMemory } from "../../src/gates/memory-file.ts";
import { type GateReport, runGates } from "../../src/gates/run-gates.ts";
import { speech } from "../examples/records.ts";
import { copied } from "../reading/publication.ts";
import { contentWith, madeSite } from "./made-site.ts";

/** 这里只看泄露的各关；别的关嫌这样的站点不像样。 */
const leaksIn = ({ problems }: GateReport) => problems.filter(({ gate }) => gate.startsWith("leak/"));

const body = "河道两岸应当先行腾退再谈绿化，这是还没有定稿的话。";

test("没有变的文件用上一次的答案；变了的、写明变了的才重看", async () => {
  const folder = await madeSite({ "a.txt": "13800138000", "b.txt": "没有" });
  const content = await contentWith();
  const first = await runGates(folder, { content });
  expect([first.files, first.reused]).toEqual([2, 0]);
  const again = await runGates(folder, { content, remembered: first.remembered });
  expect(again.reused).toBe(2);
  expect(again.problems).toEqual(first.problems);
  await writeFile(join(folder, "b.txt"), "13900139000");
  const trusted = await runGates(folder, { content, remembered: first.remembered, changed: new Set() });
  expect(trusted.problems).toEqual(first.problems);
  const told = await runGates(folder, { content, remembered: first.remembered, changed: new Set(["b.txt"]) });
  expect([told.reused, told.problems.length]).toEqual([1, first.problems.length + 1]);
});

test("草稿或设置变了，记住的答案不算数", async () => {
  const folder = await madeSite({ "a.txt": `${body}来信请寄 bianji@jiashi.gov.cn` });
  const first = await runGates(folder, { content: await contentWith() });
  expect(leaksIn(first).map(({ gate }) => gate)).toEqual(["leak/email"]);
  const options = { remembered: first.remembered, changed: new Set<string>() };
  const drafted = await contentWith(copied({ ...speech, body }, "speeches/2021/jia-caogao.md", { state: "draft" }));
  const withDraft = await runGates(folder, { ...options, content: drafted });
  expect(leaksIn(withDraft).map(({ gate }) => gate)).toEqual(["leak/email", "leak/withheld"]);
  const content = await contentWith();
  const site = content.settings.get("site");
  Object.assign(site?.data as object, { contact: "来信请寄 bianji@jiashi.gov.cn" });
  expect(leaksIn(await runGates(folder, { ...options, content }))).toEqual([]);
});

test("分给几个线程看，同一份一份看一样", async () => {
  const many = Object.fromEntries(
    Array.from({ length: 240 }, (_, index) => [
      `${index}.txt`,
      index % 40 === 0 ? `电话 1380013${8000 + index}` : "没有",
    ]),
  );
  const folder = await madeSite({ ...many, "caogao.txt": body });
  const content = await contentWith(copied({ ...speech, body }, "speeches/2021/jia-caogao.md", { state: "draft" }));
  const report = await runGates(folder, { content });
  expect(report.files).toBe(241);
  expect(leaksIn(report).map(({ gate, file }) => `${gate} ${file}`)).toEqual([
    ...["0.txt", "120.txt", "160.txt", "200.txt", "40.txt", "80.txt"].map((file) => `leak/phone ${file}`),
    "leak/withheld caogao.txt",
  ]);
});

test("记住的答案存得下、读得回；读坏了就是空的", async () => {
  const folder = await madeSite({ "index.html": "<html lang='zh'><title>一</title></html>", "a.txt": "13800138000" });
  const { remembered } = await runGates(folder, { content: await contentWith() });
  const file = join(folder, "..", `${basename(folder)}.gz`);
  onTestFinished(() => rm(file, { force: true }));
  await writeMemory(file, remembered);
  expect(await readMemory(file)).toEqual(remembered);
  await writeFile(file, "坏了");
  expect(await readMemory(file)).toEqual(new Map());
  expect(await readMemory(`${file}.none`)).toEqual(new Map());
});
