import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runGates } from "../../src/gates/run-gates.ts";
import { speech } from "../examples/records.ts";
import { copied } from "../reading/publication.ts";
import { contentWith, madeSite } from "./made-site.ts";

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
  expect(first.problems.map(({ gate }) => gate)).toEqual(["leak/email"]);
  const options = { remembered: first.remembered, changed: new Set<string>() };
  const drafted = await contentWith(copied({ ...speech, body }, "speeches/2021/jia-caogao.md", { state: "draft" }));
  const withDraft = await runGates(folder, { ...options, content: drafted });
  expect(withDraft.problems.map(({ gate }) => gate)).toEqual(["leak/email", "leak/withheld"]);
  const content = await contentWith();
  const site = content.settings.get("site");
  Object.assign(site?.data as object, { contact: "来信请寄 bianji@jiashi.gov.cn" });
  expect((await runGates(folder, { ...options, content })).problems).toEqual([]);
});
